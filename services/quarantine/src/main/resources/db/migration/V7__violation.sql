create table violation (
  id                uuid primary key,
  kind              text        not null,
  subject           text        not null,
  person_token      text        not null,
  order_id          uuid        not null,
  severity          text        not null,
  accountable_place text        not null,
  exit_place        text,
  last_seen_at      timestamptz not null,
  passages          integer     not null,
  opened_at         timestamptz not null default clock_timestamp(),
  cleared_at        timestamptz,
  cleared_reason    text,
  cleared_by        text,
  clearance_note    text
);
comment on table violation is 'episodes: raised once per kind and subject while open, cleared explicitly';
comment on column violation.subject is 'personal: token the episode was raised under; key of its events';
comment on column violation.person_token is 'personal: primary token of the same person now';
comment on column violation.clearance_note is 'personal: how staff know that the person is back';
create unique index violation_one_open on violation (kind, subject) where cleared_at is null;
create index violation_open_person on violation (person_token) where cleared_at is null;
