alter table device
  add column heartbeat_every_s integer not null default 60 check (heartbeat_every_s between 10 and 3600),
  add column silent_due_at     timestamptz,
  add column silent_since      timestamptz;
comment on column device.heartbeat_every_s is 'how often a heartbeat is expected';
comment on column device.silent_due_at is 'when the device counts as silent; null before its first heartbeat and without a live credential';
comment on column device.silent_since is 'last heartbeat before the device fell silent; null while it is heard';
create index device_silent_due on device (silent_due_at) where silent_since is null;

create table silence_look (
  only_row  boolean     primary key default true check (only_row),
  looked_at timestamptz not null
);
comment on table silence_look is 'when an instance last looked for silent devices: before that and after, heartbeats could be heard';
