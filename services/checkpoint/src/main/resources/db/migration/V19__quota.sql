create table gate_quota (
  id         uuid        primary key,
  place_code text        not null references place (code),
  subject    text        not null check (subject in ('HOUSEHOLD', 'PERSON', 'PLATE')),
  direction  text        not null check (direction in ('IN', 'OUT')),
  most       integer     not null check (most >= 1),
  days       integer     not null check (days between 1 and 30),
  created_at timestamptz not null,
  created_by text        not null,
  ended_at   timestamptz,
  ended_by   text
);
comment on table gate_quota is 'how often a household, person or vehicle may pass the gates of compounds within a place';
create unique index gate_quota_in_force on gate_quota (place_code, subject, direction) where ended_at is null;

create table quota_use (
  quota_id   uuid        not null references gate_quota (id),
  subject    text        not null,
  day        date        not null,
  uses       integer     not null,
  changed_at timestamptz not null,
  primary key (quota_id, subject, day)
) with (fillfactor = 80);
comment on table quota_use is 'how often it was used on a local day; forgotten when no quota looks back that far';
comment on column quota_use.subject is 'household id, or token of the person or plate';
create index quota_use_changed on quota_use (changed_at);
