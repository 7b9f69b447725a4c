create table raise_request (
  requested_by    text        not null,
  idempotency_key text        not null,
  fingerprint     text        not null,
  finding_id      uuid        not null,
  requested_at    timestamptz not null default clock_timestamp(),
  primary key (requested_by, idempotency_key)
);
comment on table raise_request is 'requests that carried an Idempotency-Key, so that sending one again raises no second finding';
comment on column raise_request.fingerprint is 'SHA-256 of what was asked for';
