create table gate_judged (
  gate_id   text        primary key references gate (id),
  judged_at timestamptz not null
);
comment on table gate_judged is 'when the devices of a gate were judged last; the row is locked while they are';

create table device_suspicion (
  device_id text        not null references device (id),
  aspect    text        not null,
  since     timestamptz not null,
  facts     text[]      not null,
  primary key (device_id, aspect)
);
comment on table device_suspicion is 'what speaks against the readings of a device now';
comment on column device_suspicion.facts is 'name, value and unit of each fact, one after the other; no unit is empty';

create table hot_reading (
  passage_id   uuid        primary key,
  device_id    text        not null,
  person_token text,
  measured_at  timestamptz not null,
  judge_at     timestamptz not null
);
comment on table hot_reading is 'readings of 37.30 and more of the last minutes: was measuring repeated until one passed?';
comment on column hot_reading.judge_at is 'when all that may have followed has come';
create index hot_reading_due on hot_reading (judge_at);

create table device_retry (
  device_id text        primary key references device (id),
  until     timestamptz not null,
  facts     text[]      not null
);
comment on table device_retry is 'the last time that measuring was repeated until a hot reading passed; forgotten after a day';
