-- one lock for all violations of a subject, whichever feature finds them
alter table fever_subject rename to violation_subject;
comment on table violation_subject is 'the row that is locked before an event of this subject is appended';

create table violation_episode (
  violation_id   uuid        primary key,
  kind           text        not null,
  subject        text        not null references violation_subject (subject),
  count          integer     not null,
  opened_at      timestamptz not null,
  cleared_at     timestamptz,
  cleared_reason text
);
comment on table violation_episode is 'a rule stays broken: from the first finding until it is cleared; one is open per kind and subject';
create unique index violation_episode_open on violation_episode (kind, subject) where cleared_at is null;
