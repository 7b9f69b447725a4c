create table household (
  id         uuid        primary key,
  place_code text        not null references place (code),
  version    bigint      not null,
  formed_at  timestamptz not null default clock_timestamp()
);
comment on table household is 'people who live together; its members are the persons that name it';

create sequence household_version;
comment on sequence household_version is
  'one for all households, drawn by one transaction at a time: versions grow along a person who moves, too';
