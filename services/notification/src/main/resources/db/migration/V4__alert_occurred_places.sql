alter table alert add column occurred_places text[] not null default '{}';
update alert set occurred_places = array[occurred_place];
alter table alert alter column occurred_places drop default;
comment on column alert.occurred_places is 'all places where the episode was seen so far, the first one first; only grows';
drop index alert_occurred;
