-- a long list is compared with the indexes alone: its passages lie all over the disk
drop index passage_of_person;
drop index passage_of_plate;
create index passage_of_person on passage (person_token, measured_at)
  include (passage_id, plate_token, gate_id, place_code, direction) where person_token is not null;
create index passage_of_plate on passage (plate_token, measured_at)
  include (passage_id, person_token, gate_id, place_code, direction) where plate_token is not null;
