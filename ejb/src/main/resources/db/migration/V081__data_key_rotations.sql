-- Changes of the data key. running_slot is 1 for the one that runs: there is one at a time. How far it is follows from what
-- lies in the sealed columns.
create table data_key_rotations (
  id uuid not null primary key,
  key_id varchar(16) not null,
  running_slot smallint,
  begun_at timestamp(6) with time zone not null,
  begun_by varchar(600) not null,
  secrets_at_begin bigint not null,
  ended_at timestamp(6) with time zone,
  problem varchar(500),
  constraint data_key_rotations_one_running unique (running_slot)
);
create index data_key_rotations_by_time on data_key_rotations (begun_at);
