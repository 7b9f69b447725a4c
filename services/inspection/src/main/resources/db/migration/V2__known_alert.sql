create table known_alert (
  id                uuid primary key,
  accountable_place text   not null,
  occurred_places   text[] not null,
  version           bigint not null
);
comment on table known_alert is 'alerts that notification has told of, with the places whose staff see them';
