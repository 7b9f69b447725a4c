create table finding (
  id          uuid primary key,
  place_code  text        not null,
  title       text        not null,
  description text,
  severity    text        not null check (severity in ('MINOR', 'NORMAL', 'SERIOUS')),
  alert_id    uuid,
  raised_at   timestamptz not null,
  raised_by   text        not null,
  state       text        not null check (state in ('RAISED', 'RECTIFIED', 'VERIFIED')),
  round       integer     not null,
  version     bigint      not null
);
comment on table finding is 'shortcomings that somebody found, each with the one place that is to put it right';
comment on column finding.title is 'personal: free text, may speak of people; never leaves this table but to staff who ask';
comment on column finding.description is 'personal: free text, may speak of people; never leaves this table but to staff who ask';
create index finding_place on finding (place_code text_pattern_ops, id desc);
create index finding_alert on finding (alert_id, id desc) where alert_id is not null;
