-- what this service needs of registration's places
create table place (
  code       text        primary key,
  name       text        not null,
  level      text        not null,
  version    bigint      not null,
  defined_at timestamptz not null
);
comment on table place is 'places as registration.places tells them; a lower version never overwrites a higher one';
