create table quarantine_order (
  id              uuid primary key,
  person_token    text        not null,
  primary_token   text        not null,
  state           text        not null check (state in ('ISSUED', 'SERVED', 'RELEASED', 'VOID')),
  place_code      text        not null,
  policy_pack     text        not null,
  basis           text        not null,
  counted_from_on date        not null,
  ends_on         date        not null check (ends_on >= counted_from_on),
  stated_basis    text        not null,
  stated_on       date        not null,
  reason          text        not null,
  elapsed_choice  text,
  elapsed_days    integer,
  elapsed_reason  text,
  issued_at       timestamptz not null,
  issued_by       text        not null,
  served_proof    text,
  served_note     text,
  served_at       timestamptz,
  served_by       text,
  release_reason  text,
  release_note    text,
  released_at     timestamptz,
  released_by     text,
  version         bigint      not null
);
comment on table quarantine_order is 'who must stay where until when, with the human decision behind it';
comment on column quarantine_order.person_token is 'personal: token the order was issued for; key of its events';
comment on column quarantine_order.primary_token is 'personal: primary token of the same person now';
comment on column quarantine_order.reason is 'personal: the decision in the decider''s words; never leaves this table';
comment on column quarantine_order.elapsed_reason is 'personal: why an elapsed window was counted anew';
comment on column quarantine_order.served_note is 'personal: how the order was served';
comment on column quarantine_order.release_note is 'personal: why it ended as it did';
create unique index quarantine_order_one_active on quarantine_order (person_token) where state in ('ISSUED', 'SERVED');
create index quarantine_order_active on quarantine_order (primary_token) where state in ('ISSUED', 'SERVED');
create index quarantine_order_person on quarantine_order (primary_token, id);
