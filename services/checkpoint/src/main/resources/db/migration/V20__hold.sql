create table hold (
  passage_id   uuid        primary key,
  person_token text,
  plate_token  text,
  gate_id      text        not null,
  place_code   text        not null,
  direction    text        not null,
  causes       text[]      not null,
  measured_at  timestamptz not null,
  received_at  timestamptz not null,
  late         boolean     not null,
  decision     text,
  reason       text,
  decided_by   text,
  decided_at   timestamptz
);
comment on table hold is 'passages with the verdict HOLD, why, and what the staff of the gate decided';
comment on column hold.person_token is 'token of the document shown; a pseudonym';
comment on column hold.plate_token is 'token of the plate; a pseudonym';
comment on column hold.reason is 'in the words of the staff; stays here';
create index hold_place on hold (place_code text_pattern_ops, measured_at);
create index hold_gate on hold (gate_id, measured_at);
