create table turn_back (
  passage_id  uuid        not null,
  subject     text        not null,
  gate_id     text        not null,
  place_code  text        not null,
  direction   text        not null,
  reason      text        not null,
  from_place  text,
  next_place  text,
  measured_at timestamptz not null,
  received_at timestamptz not null,
  late        boolean     not null,
  primary key (passage_id, subject)
);
comment on table turn_back is 'who was turned back at a gate, once under the person and once under the plate';
comment on column turn_back.subject is 'first person token or plate token; a pseudonym';
create index turn_back_subject on turn_back (subject, measured_at);
create index turn_back_received on turn_back using brin (received_at);
