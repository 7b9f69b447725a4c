create table episode_end (
  kind    text        not null,
  subject text        not null,
  ends_at timestamptz not null,
  reason  text        not null,
  primary key (kind, subject)
);
comment on table episode_end is 'when an episode ends by itself, unless it is continued before';
create index episode_end_due on episode_end (ends_at);
