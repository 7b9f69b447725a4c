-- one shape for all services that remember keyed requests: see org.lastmile.platform.spring.request
alter table issue_request rename to keyed_request;
alter table keyed_request rename column order_id to result_id;
alter index issue_request_pkey rename to keyed_request_pkey;
comment on column keyed_request.result_id is 'the order that was issued';
