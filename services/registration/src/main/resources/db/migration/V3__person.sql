create table person (
  token         text        primary key,
  name_sealed   bytea       not null,
  phone_sealed  bytea,
  place_code    text        not null references place (code),
  household_id  uuid        references household (id),
  version       bigint      not null,
  registered_at timestamptz not null,
  registered_by text        not null
);
comment on table person is 'the identity vault; nothing in clear, not even here';
comment on column person.token is 'pseudonym: keyed hash of the document the person was registered with';
comment on column person.name_sealed is 'personal: name, AES-256-GCM, bound to table, column and row';
comment on column person.phone_sealed is 'personal: phone in E.164, AES-256-GCM, bound to table, column and row';
comment on column person.registered_by is 'subject of the member of staff';
create index person_household on person (household_id);
create index person_place on person (place_code text_pattern_ops);
