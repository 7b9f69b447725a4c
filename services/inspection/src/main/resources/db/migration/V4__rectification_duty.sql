create table rectification_duty (
  finding_id   uuid        not null references finding,
  round        integer     not null,
  due_at       timestamptz not null,
  basis        text        not null check (basis in ('SEVERITY', 'STATED')),
  set_at       timestamptz not null,
  fired_at     timestamptz,
  rectified_at timestamptz,
  rectified_by text,
  rectified_note text,
  outcome      text check (outcome in ('CONFIRMED', 'REJECTED')),
  verified_at  timestamptz,
  verified_by  text,
  verified_note text,
  primary key (finding_id, round)
);
comment on table rectification_duty is
  'by when a finding is to be put right, and what became of it; one more round after each rejected verification';
comment on column rectification_duty.basis is 'where the due time comes from: the severity, or somebody stated it';
comment on column rectification_duty.fired_at is
  'when the violation of this round was raised; the truth of the timer, whatever scheduled_tasks says';
comment on column rectification_duty.rectified_note is 'personal: free text, may speak of people';
comment on column rectification_duty.verified_note is 'personal: free text, may speak of people';
create index rectification_duty_waiting on rectification_duty (due_at) where fired_at is null and rectified_at is null;
