create table excused_passage (
  passage_id   uuid primary key,
  exit_id      uuid        not null,
  person_token text        not null,
  gate_id      text        not null,
  gate_place   text        not null,
  direction    text        not null,
  measured_at  timestamptz not null,
  late         boolean     not null,
  device_id    text        not null,
  traceparent  text
);
comment on table excused_passage is 'who went out by an exit that allows it; judged again, and gone from here, when the exit is over';
comment on column excused_passage.person_token is 'personal: token of the document shown';
