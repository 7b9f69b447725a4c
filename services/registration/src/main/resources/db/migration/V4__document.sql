create table document (
  token         text        primary key,
  person        text        not null references person (token),
  type          text        not null,
  country       text        not null,
  number_sealed bytea       not null,
  linked_at     timestamptz not null default clock_timestamp()
);
comment on table document is 'identity documents; each belongs to one person, the first one gives the primary token';
comment on column document.token is 'pseudonym: keyed hash of type, issuing country and number';
comment on column document.number_sealed is 'personal: document number, AES-256-GCM, bound to table, column and row';
create index document_person on document (person);
