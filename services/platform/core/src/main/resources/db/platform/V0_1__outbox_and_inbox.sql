-- events that are committed but not yet in Kafka; the columns id, aggregatetype, aggregateid, type and
-- payload are those of Debezium's outbox event router, so that a site may put it in place of our relay
create table outbox (
  seq           bigint generated always as identity primary key,
  id            uuid        not null,
  aggregatetype text        not null,
  aggregateid   text        not null,
  type          text        not null,
  payload       bytea,
  headers       text[]      not null default '{}',
  created_at    timestamptz not null default clock_timestamp(),
  failed_reason text,
  failed_at     timestamptz
)
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
comment on table outbox is 'committed events on their way to Kafka; the relay deletes what Kafka acknowledged';
comment on column outbox.aggregatetype is 'topic, with its prefix';
comment on column outbox.aggregateid is 'message key; a person token at most, never an identity';
comment on column outbox.headers is 'Kafka headers: name, value, name, value …';
comment on column outbox.failed_reason is 'why Kafka refused it; it and the later ones of its key wait';
comment on column outbox.failed_at is 'when Kafka refused it last; a minute later it is tried again';
create index outbox_failed on outbox (aggregatetype, aggregateid, seq) where failed_at is not null;

-- one row: did the last relay let go in order, or was it torn away with records in flight?
create table outbox_relay (
  only_one  boolean primary key default true check (only_one),
  released  boolean     not null default true,
  held_by   text,
  held_at   timestamptz
);
comment on table outbox_relay is 'state of the one active relay of this database';
insert into outbox_relay default values;

create table inbox (
  consumer    text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
);
comment on table inbox is 'events whose effect is committed; a row outlives the replay window of its topic';

create table parked_record (
  id         bigint generated always as identity primary key,
  consumer   text        not null,
  topic      text        not null,
  partition  integer     not null,
  "offset"   bigint      not null,
  key        text,
  payload    bytea,
  headers    text[]      not null default '{}',
  reason     text        not null,
  parked_at  timestamptz not null default clock_timestamp(),
  unique (consumer, topic, partition, "offset")
);
comment on table parked_record is 'records a consumer could not handle, and the later ones of the same key, in order';
comment on column parked_record.payload is 'original bytes; no identity, as in every event';
create index parked_record_key on parked_record (consumer, topic, key, id);
