alter table delivery add column traceparent text;
comment on column delivery.traceparent is 'W3C trace context of the alert event when its trace is sampled';
