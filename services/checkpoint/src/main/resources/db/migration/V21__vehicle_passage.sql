create table vehicle_passage (
  passage_id  uuid        primary key,
  plate_token text        not null,
  gate_id     text        not null,
  place_code  text        not null,
  direction   text        not null,
  people      integer     not null,
  measured_at timestamptz not null,
  received_at timestamptz not null,
  late        boolean     not null
);
comment on table vehicle_passage is 'vehicles that passed, with how many people were in them';
comment on column vehicle_passage.plate_token is 'token of the plate; a pseudonym';
create index vehicle_passage_plate on vehicle_passage (plate_token, measured_at);
create index vehicle_passage_received on vehicle_passage using brin (received_at);
