-- passages by day: a day whose time is over is dropped whole, and a question about some days reads only those
alter table passage rename to passage_before;
create table passage (like passage_before including defaults including comments) partition by range (measured_at);
comment on table passage is 'what checkpoint.passages told, a partition for each UTC day of measurement, for questions and for judging';
alter table passage add primary key (passage_id, measured_at);
create index passage_of_gate on passage (gate_id, measured_at);
create index passage_of_person on passage (person_token, measured_at) where person_token is not null;
create index passage_of_plate on passage (plate_token, measured_at) where plate_token is not null;
create index passage_rechecked on passage (recheck_of) where recheck_of is not null;

create function passage_day(day date) returns void language plpgsql as $$
begin
  if to_regclass('passage_' || to_char(day, 'YYYYMMDD')) is null then
    -- made apart and attached, since that does not stop those who write
    begin
      execute format('create table passage_%s (like passage including defaults including constraints)',
        to_char(day, 'YYYYMMDD'));
    exception when duplicate_table or unique_violation then
      return; -- another instance made it meanwhile
    end;
    execute format('alter table passage attach partition passage_%s for values from (%L) to (%L)',
      to_char(day, 'YYYYMMDD'), day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
  end if;
end $$;
comment on function passage_day is 'makes the partition of a day unless there is one';

select passage_day(day) from (select distinct (measured_at at time zone 'UTC')::date as day from passage_before) as days;
insert into passage select * from passage_before;
drop table passage_before;

alter table passage_question add column plate text, add column tokens integer;
comment on column passage_question.plate is 'plate token that was asked about; a pseudonym';
comment on column passage_question.tokens is 'how many people and plates a match asked about';
