create table signing_key (
    kid        text        not null primary key,
    sealed_jwk bytea       not null,
    signs_from timestamptz not null unique
);

comment on table signing_key is 'RSA keys of the tokens; the newest whose time has come signs, all of them verify';
comment on column signing_key.sealed_jwk is 'private key as JSON, sealed with the keyset in the secret file signing-keyset.json';
