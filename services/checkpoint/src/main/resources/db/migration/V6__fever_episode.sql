create table fever_subject (
  subject text primary key
);
comment on table fever_subject is 'the row that is locked before an event of this subject is appended';

create table fever_episode (
  violation_id     uuid        primary key,
  subject          text        not null references fever_subject (subject),
  place_code       text        not null,
  first_measured_at timestamptz not null,
  last_measured_at timestamptz not null,
  passages         uuid[]      not null,
  cleared_at       timestamptz,
  cleared_reason   text
);
comment on table fever_episode is 'a fever confirmed by a second reading, until a normal reading of the person';
comment on column fever_episode.subject is 'person token, else plate token, else device id';
create unique index fever_episode_open on fever_episode (subject) where cleared_at is null;
create index fever_episode_passages on fever_episode using gin (passages) where cleared_at is null;
