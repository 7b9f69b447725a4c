create table gate_shift (
  id             uuid        primary key,
  gate_id        text        not null references gate (id),
  staff          text        not null,
  planned_from   timestamptz not null,
  planned_until  timestamptz not null,
  signed_in_at   timestamptz not null,
  responsible    boolean     not null,
  offered_at     timestamptz,
  offered_note   text,
  ended_at       timestamptz,
  ended_by       text,
  end_note       text,
  taken_over_by  uuid        references gate_shift (id)
);
comment on table gate_shift is 'who is on duty at a gate, from the sign-in to the sign-out or the hand-over that both signed';
comment on column gate_shift.responsible is 'answers for the gate; while a gate is staffed this ends only by a hand-over';
create unique index gate_shift_open on gate_shift (gate_id, staff) where ended_at is null;
create unique index gate_shift_responsible on gate_shift (gate_id) where ended_at is null and responsible;
create index gate_shift_at on gate_shift (gate_id, signed_in_at desc, id desc);

create table gate_watch (
  gate_id     text        primary key references gate (id),
  attended_at timestamptz not null,
  due_at      timestamptz,
  unattended  boolean     not null default false
);
comment on table gate_watch is 'staffed gates: when there was last a reading, heartbeat or sign-in, and when it becomes an alarm that none came';
comment on column gate_watch.due_at is 'null while the gate is known to be unattended';
create index gate_watch_due on gate_watch (due_at) where due_at is not null;

create table gate_sweep (
  swept_at timestamptz not null
);
comment on table gate_sweep is 'when the watch over gates last ran anywhere; after a gap of our own every gate gets a whole new window';
insert into gate_sweep (swept_at) values (now());
