alter table gate
  add column direction_policy text    not null default 'BOTH' check (direction_policy in ('BOTH', 'IN_ONLY', 'OUT_ONLY')),
  add column opening_hours    text[]  not null default '{}',
  add column staffed          boolean not null default false,
  add column version          bigint  not null default 1;
comment on column gate.opening_hours is 'local times such as 06:00-22:00, which may go over midnight; none means always';
comment on column gate.staffed is 'somebody is there while it is open; gates of before nobody was asked about are not';
