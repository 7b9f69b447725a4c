create table delivery (
  id              uuid        primary key,
  subscription_id uuid        not null references subscription on delete cascade,
  event_id        uuid        not null,
  alert_id        uuid        not null,
  happening       text        not null,
  payload         text        not null,
  measured_at     timestamptz not null,
  detected_at     timestamptz not null,
  state           text        not null default 'WAITING'
                  check (state in ('WAITING', 'DELIVERED', 'FAILED', 'CANCELLED')),
  attempts        integer     not null default 0,
  next_at         timestamptz not null,
  last_status     integer,
  last_fault      text,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  unique (subscription_id, event_id)
);
comment on table delivery is 'one alert event on its way to one webhook';
comment on column delivery.id is 'webhook-id, the same over all attempts';
comment on column delivery.payload is 'body that is sent; no identity and no person token';
comment on column delivery.next_at is 'when it is tried next; while an attempt is under way, when its lease ends';
create index delivery_due on delivery (subscription_id, next_at) where state = 'WAITING';
create index delivery_newest on delivery (subscription_id, created_at desc);
create index delivery_finished on delivery (finished_at) where finished_at is not null;
