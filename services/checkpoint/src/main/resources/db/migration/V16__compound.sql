create table compound (
  place_code text   primary key references place (code),
  version    bigint not null
);
comment on table compound is 'compounds that were ever closed; the row is locked before a change';

create table compound_change (
  place_code     text        not null references compound (place_code),
  version        bigint      not null,
  state          text        not null check (state in ('OPEN', 'CLOSED', 'SEALED')),
  open_gate      text        references gate (id),
  effective_from timestamptz not null,
  reason         text        not null,
  decided_at     timestamptz not null,
  decided_by     text        not null,
  primary key (place_code, version),
  check ((state = 'OPEN') = (open_gate is null))
);
comment on table compound_change is 'who closed, sealed or opened a compound, from when on and why; of two for the same time the later one holds';
create index compound_change_at on compound_change (place_code, effective_from desc, version desc);

create table gate_shut (
  gate_id      text        not null references gate (id),
  confirmed_at timestamptz not null,
  confirmed_by text        not null,
  note         text        not null,
  primary key (gate_id, confirmed_at)
);
comment on table gate_shut is 'staff saw that a gate of a closed compound is shut again';
