create table device (
  id              text        primary key,
  gate_id         text        not null references gate (id),
  enrolled_at     timestamptz not null,
  enrolled_by     text        not null,
  last_seen_at    timestamptz,
  battery_percent integer,
  firmware        text,
  queue_depth     integer,
  clock_offset_ms bigint      not null default 0
);
comment on table device is 'devices that measure at a gate, and what their last heartbeat said';
comment on column device.clock_offset_ms is 'device clock minus ours at the last heartbeat that told its time';
create index device_gate on device (gate_id);
