create table disclosure (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  staff    text        not null,
  roles    text[]      not null,
  place    text        not null,
  person   text        not null references person (token),
  purpose  text        not null,
  fields   text[]      not null
);
comment on table disclosure is 'who saw which fields of whom, when and for what; only ever added to';
comment on column disclosure.staff is 'subject of the member of staff';
comment on column disclosure.person is 'pseudonym';
create index disclosure_person on disclosure (person, at);
create index disclosure_staff on disclosure (staff, at);

create function disclosure_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a disclosure is never changed';
end $$;
create trigger disclosure_is_final before update or delete on disclosure
  for each row execute function disclosure_is_final();
