create table person (
  token             text primary key,
  place_code        text        not null,
  version           bigint      not null,
  household_id      uuid,
  household_version bigint      not null default 0,
  merged_into       text,
  returned_at       timestamptz,
  returned_place    text
);
comment on table person is 'persons as registration tells of them; its row is the lock for all that is keyed by the person';
comment on column person.token is 'personal: primary person token';
comment on column person.household_id is 'personal: who lives with whom';
comment on column person.merged_into is 'personal: primary token, when this one turned out to be a further document of the same person';
comment on column person.returned_at is 'personal: latest entry while restricted';
create index person_household on person (household_id) where household_id is not null;
