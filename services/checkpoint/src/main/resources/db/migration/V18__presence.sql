create table presence (
  place_code   text        not null,
  person_token text        not null,
  inside       boolean     not null,
  gate_id      text        not null,
  measured_at  timestamptz not null,
  primary key (place_code, person_token)
) with (fillfactor = 80);
comment on table presence is 'the last passage of a person through the gates of a compound: inside after IN, outside after OUT; never listed, forgotten with the passages';
comment on column presence.person_token is 'first token of the person; a pseudonym';
create index presence_measured on presence using brin (measured_at);
