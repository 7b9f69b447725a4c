alter table device_credential add column request_key text;
comment on column device_credential.request_key is 'Idempotency-Key of the request that was answered with it; a credential cannot be shown twice';
create unique index device_credential_request on device_credential (created_by, request_key) where request_key is not null;
