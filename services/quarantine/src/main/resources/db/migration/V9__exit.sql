create table order_exit (
  id                uuid primary key,
  order_id          uuid        not null,
  kind              text        not null check (kind in ('APPROVED_EXIT', 'ANNOUNCED_OPENING')),
  person_token      text check ((person_token is null) = (kind = 'ANNOUNCED_OPENING')),
  gate_id           text,
  opens_at          timestamptz not null,
  closes_at         timestamptz not null check (closes_at > opens_at),
  reason            text        not null,
  note              text,
  approved_at       timestamptz not null,
  approved_by       text        not null,
  withdrawn_at      timestamptz,
  withdrawn_by      text,
  withdrawal_reason text
);
comment on table order_exit is 'when who may leave the place of an order nevertheless: approved exits and announced openings';
comment on column order_exit.person_token is 'personal: primary token of whom it is for; null for all who live with the person under the order';
comment on column order_exit.reason is 'personal: why; never leaves this service';
comment on column order_exit.note is 'personal: why, in the approver''s words';
comment on column order_exit.withdrawal_reason is 'personal: why it was taken back';
create index order_exit_order on order_exit (order_id, id);
create index order_exit_person on order_exit (person_token) where person_token is not null;

-- who may leave which place when; a withdrawn one ended with its withdrawal
create view allowed_exit as
select x.person_token as token, x.id, o.place_code, x.gate_id, x.opens_at, least(x.closes_at, x.withdrawn_at) as closes_at,
  x.withdrawn_at is not null as withdrawn
from order_exit x
join quarantine_order o on o.id = x.order_id and o.state in ('ISSUED', 'SERVED')
where x.person_token is not null
union all
select m.token, x.id, o.place_code, x.gate_id, x.opens_at, least(x.closes_at, x.withdrawn_at),
  x.withdrawn_at is not null
from order_exit x
join quarantine_order o on o.id = x.order_id and o.state in ('ISSUED', 'SERVED')
join person p on p.token = o.primary_token
join person m on m.household_id = p.household_id and m.token <> p.token
where x.person_token is null
  and not exists (
    select from quarantine_order own where own.primary_token = m.token and own.state in ('ISSUED', 'SERVED'));
comment on view allowed_exit is 'exits of active orders, by the person who may leave; an announced opening lets nobody out who is under an order';

alter table restriction add column exits text not null default '';
comment on column restriction.exits is 'the exits last published with the causes';
