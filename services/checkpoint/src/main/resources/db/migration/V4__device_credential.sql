create table device_credential (
  id         uuid        primary key,
  device_id  text        not null references device (id),
  hash       bytea       not null unique,
  created_at timestamptz not null,
  created_by text        not null,
  revoked_at timestamptz,
  revoked_by text
);
comment on table device_credential is 'at most two live credentials per device, so that one can be replaced at leisure';
comment on column device_credential.hash is 'SHA-256 of the credential; the credential itself is shown once and not kept';
create index device_credential_live on device_credential (device_id) where revoked_at is null;
