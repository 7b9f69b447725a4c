create table place (
  code text primary key
);
comment on table place is 'codes of the places that registration has told of';
