create table place (
  code       text        primary key check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$'),
  name       text        not null,
  level      text        not null,
  parent     text        references place (code) deferrable initially deferred,
  version    bigint      not null,
  defined_at timestamptz not null,
  check (code like parent || '%')
);
comment on table place is 'the tree of places; the code of a parent is a prefix of the codes below it';
create index place_parent on place (parent);
