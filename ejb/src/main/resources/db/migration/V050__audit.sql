-- What was done, by whom: rows are only ever added, each sealed with the one before it (mac over the previous mac and canonical).
-- The columns beside canonical are there to be searched; a check compares both. Ids are texts, as what they name may be gone.
create table audit_rows (
  seq bigint not null primary key,
  entry_id uuid not null,
  kind varchar(10) not null,
  occurred_at timestamp(6) with time zone not null,
  actor_id varchar(36),
  actor varchar(600),
  session_id varchar(36),
  by_token boolean not null,
  address varchar(600),
  action varchar(600) not null,
  server_id varchar(36),
  server_name varchar(600),
  resource text,
  request_id varchar(600),
  outcome varchar(10),
  code varchar(600),
  took_micros bigint,
  details text not null,
  canonical text not null,
  key_id varchar(16) not null,
  mac varchar(64) not null
);
create index audit_rows_by_entry on audit_rows (entry_id, kind);
create index audit_rows_by_time on audit_rows (occurred_at);
create index audit_rows_by_actor on audit_rows (actor, seq);
create index audit_rows_by_action on audit_rows (action, seq);
create index audit_rows_by_server on audit_rows (server_id, seq);

-- The newest row of the chain; whoever appends locks it. Every intent up to settled_seq has its outcome.
create table audit_head (
  id smallint not null primary key,
  seq bigint not null,
  mac varchar(64) not null,
  settled_seq bigint not null
);
insert into audit_head (id, seq, mac, settled_seq)
  values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

-- Where the chain begins since retention removed what is older; sealed with a key of its own.
create table audit_checkpoints (
  id smallint not null primary key,
  seq bigint not null,
  mac varchar(64) not null,
  written_at timestamp(6) with time zone not null,
  key_id varchar(16) not null,
  seal varchar(64) not null
);
