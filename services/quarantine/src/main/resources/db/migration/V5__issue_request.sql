create table issue_request (
  requested_by    text        not null,
  idempotency_key text        not null,
  fingerprint     text        not null,
  order_id        uuid        not null,
  requested_at    timestamptz not null default clock_timestamp(),
  primary key (requested_by, idempotency_key)
);
comment on table issue_request is 'requests that carried an Idempotency-Key, so that sending one again issues no second order';
comment on column issue_request.fingerprint is 'SHA-256 of what was asked for';
