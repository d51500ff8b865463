-- What engines told. The id begins with the nanoseconds of its time, so that it orders the events of a server.
-- A server's history outlives it, hence no foreign key.
create table engine_events (
  server_id uuid not null,
  event_id varchar(64) not null,
  server_name varchar(100) not null,
  occurred_at timestamp(6) with time zone not null,
  type varchar(20) not null,
  action varchar(300) not null,
  subject varchar(300) not null,
  name varchar(300),
  attributes text not null,
  constraint engine_events_key primary key (server_id, event_id)
);
create index engine_events_by_time on engine_events (occurred_at);
create index engine_events_by_id on engine_events (event_id);
