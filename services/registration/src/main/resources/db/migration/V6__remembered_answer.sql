create table remembered_answer (
  subject     text        not null,
  key         text        not null,
  request_sealed bytea,
  answer_sealed  bytea,
  created_at  timestamptz not null,
  primary key (subject, key)
);
comment on table remembered_answer is 'requests with an Idempotency-Key of the last day, and how they were answered';
comment on column remembered_answer.request_sealed is 'personal: fingerprint of the request, sealed';
comment on column remembered_answer.answer_sealed is 'personal: the masked answer, sealed';
create index remembered_answer_created on remembered_answer (created_at);
