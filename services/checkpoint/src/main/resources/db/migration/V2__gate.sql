create table gate (
  id         text        primary key,
  name       text        not null,
  kind       text        not null check (kind in ('ROAD', 'COMPOUND')),
  place_code text        not null references place (code),
  created_at timestamptz not null,
  created_by text        not null
);
comment on table gate is 'road checkpoints and gates of compounds';
create index gate_place on gate (place_code text_pattern_ops);
