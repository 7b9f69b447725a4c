create index passage_received on passage using brin (received_at);
