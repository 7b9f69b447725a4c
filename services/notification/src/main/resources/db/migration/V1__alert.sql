create table alert (
  id                uuid        primary key,
  violation_id      uuid        not null unique,
  kind              text        not null,
  severity          text        not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  state             text        not null check (state in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
  subject           text        not null,
  accountable_place text        not null,
  occurred_place    text        not null,
  occurred_at       timestamptz not null,
  measured_at       timestamptz not null,
  detected_at       timestamptz not null,
  opened_at         timestamptz not null,
  count             integer     not null,
  late              boolean     not null,
  rule              text        not null,
  rule_source       text        not null,
  evidence          jsonb       not null,
  acknowledged_by   text,
  acknowledged_at   timestamptz,
  resolved_at       timestamptz,
  resolution        text,
  version           bigint      not null
);
comment on table alert is 'one alert per episode of a violation';
comment on column alert.subject is 'person token, or id of a gate or device; a pseudonym, never an identity';
comment on column alert.acknowledged_by is 'subject of the member of staff';
comment on column alert.evidence is 'newest evidence: name, value, unit; without identity';
create index alert_newest on alert (opened_at desc, id desc);
create index alert_accountable on alert (accountable_place text_pattern_ops, opened_at desc);
create index alert_occurred on alert (occurred_place text_pattern_ops, opened_at desc);
