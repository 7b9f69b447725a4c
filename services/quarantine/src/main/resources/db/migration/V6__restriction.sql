create table restriction (
  person_token text primary key,
  version      bigint      not null,
  causes       text        not null,
  set_at       timestamptz not null
);
comment on table restriction is 'the complete set of causes last published for each person; empty text once lifted';
comment on column restriction.person_token is 'personal: primary person token';
