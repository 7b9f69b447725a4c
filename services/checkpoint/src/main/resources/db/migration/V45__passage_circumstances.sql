alter table passage add column vehicle_passage_id uuid, add column no_document_reason text;
comment on column passage.vehicle_passage_id is 'passage of the vehicle in which the person came';
comment on column passage.no_document_reason is 'why no document was shown';
