create table document_link (
  document_token text primary key,
  primary_token  text not null
);
comment on table document_link is 'tokens of further documents, each with the primary token of the same person';
comment on column document_link.document_token is 'personal: person token of a further document';
comment on column document_link.primary_token is 'personal: primary person token';
create index document_link_primary on document_link (primary_token);
