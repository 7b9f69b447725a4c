create table passage (
  passage_id    uuid        primary key,
  person_token  text,
  plate_token   text,
  device_id     text        not null,
  boot_id       text        not null,
  seq           bigint      not null,
  gate_id       text        not null,
  place_code    text        not null,
  direction     text        not null,
  centi_celsius integer,
  validity      text        not null,
  verdict       text        not null,
  recheck_of    uuid,
  measured_at   timestamptz not null,
  received_at   timestamptz not null,
  late          boolean     not null
);
comment on table passage is 'what checkpoint.passages told, kept for questions and for the fever rule';
comment on column passage.person_token is 'token of the document shown; a pseudonym';
create index passage_gate on passage (gate_id, measured_at);
create index passage_person on passage (person_token, measured_at);
create index passage_recheck on passage (recheck_of) where recheck_of is not null;
create index passage_place on passage (place_code text_pattern_ops, measured_at);
