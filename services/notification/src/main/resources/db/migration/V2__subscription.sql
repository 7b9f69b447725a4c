create table subscription (
  id              uuid        primary key,
  owner           text        not null,
  place           text        not null,
  kinds           text[]      not null,
  min_severity    text        not null check (min_severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  channel         text        not null check (channel in ('STREAM', 'WEBHOOK')),
  url             text,
  sealed_secret   bytea,
  disabled_at     timestamptz,
  disabled_reason text,
  request_key     text,
  created_at      timestamptz not null,
  unique (owner, request_key),
  check ((channel = 'WEBHOOK') = (url is not null and sealed_secret is not null))
);
comment on table subscription is 'who wants to hear of which alerts, and how';
comment on column subscription.owner is 'subject of the member of staff';
comment on column subscription.kinds is 'kinds of violation; empty for all';
comment on column subscription.sealed_secret is 'secret of the webhook, sealed with the keyset of the deployment';
comment on column subscription.request_key is 'Idempotency-Key of the request that made it';
