create table claim_code (
  hash        bytea       primary key,
  device_id   text        not null references device (id),
  created_at  timestamptz not null,
  created_by  text        not null,
  request_key text,
  expires_at  timestamptz not null,
  claimed_at  timestamptz
);
comment on table claim_code is 'what a device is given instead of a credential: typed in once, it fetches the credential itself';
comment on column claim_code.hash is 'SHA-256 of the code; the code itself is shown once and not kept';
comment on column claim_code.expires_at is 'when it ends; a newer code of the device ends it at once';
create index claim_code_device on claim_code (device_id);
create unique index claim_code_request on claim_code (created_by, request_key) where request_key is not null;
