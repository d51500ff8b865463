-- What terminals showed. The bytes lie in files of the data folder, sealed by a key of their own, which is sealed here; names
-- are those of the time. Without its row nobody reads a file.
create table recordings (
  id uuid not null primary key,
  server_id uuid not null,
  server_name varchar(64) not null,
  container_id varchar(64) not null,
  container_name varchar(255) not null,
  user_id uuid not null,
  username varchar(64) not null,
  command text,
  terminal boolean not null,
  with_input boolean not null,
  started_at timestamp(6) with time zone not null,
  state varchar(10) not null,
  cut_by varchar(10),
  took_micros bigint not null,
  cast_bytes bigint not null,
  missed_bytes bigint not null,
  segments bigint not null,
  sha256 varchar(64),
  sealed_key ${binary} not null
);
create index recordings_by_time on recordings (started_at, id);
create index recordings_by_server on recordings (server_id, started_at);
create index recordings_by_container on recordings (container_id, started_at);
create index recordings_by_user on recordings (user_id, started_at);
create index recordings_by_state on recordings (state);

-- What a server wants that differs from what holds for all.
create table recording_policies (
  server_id uuid not null primary key,
  policy varchar(12) not null,
  version bigint not null,
  constraint recording_policies_of_server foreign key (server_id) references servers (id) on delete cascade
);
