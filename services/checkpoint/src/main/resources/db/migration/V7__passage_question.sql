create table passage_question (
  id       uuid        primary key,
  asked_at timestamptz not null,
  asked_by text        not null,
  purpose  text        not null,
  gate_id  text,
  person   text
);
comment on table passage_question is 'who looked up passages, and what for';
comment on column passage_question.person is 'person token that was asked about; a pseudonym';
