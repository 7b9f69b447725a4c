-- the daily purge reads only what is old enough, however many events there are
create index inbox_received on inbox using brin (received_at);
