-- Work that takes longer than a request. Whoever lists tasks needs no parts and no log: those have a table of their own.
create table tasks (
  id uuid not null primary key,
  kind varchar(64) not null,
  server_id uuid,
  user_id uuid not null,
  username varchar(64) not null,
  session_id uuid not null,
  created_at timestamp(6) with time zone not null,
  state varchar(12) not null,
  started_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  cancel_requested boolean not null,
  total integer not null,
  succeeded integer not null,
  failed integer not null,
  denied integer not null,
  skipped integer not null,
  error_code varchar(64),
  error_detail text
);
create index tasks_by_time on tasks (created_at, id);
create index tasks_by_user on tasks (user_id, created_at);
create index tasks_by_state on tasks (state);
create index tasks_by_end on tasks (ended_at);

-- Parts and log as JSON.
create table task_details (
  task_id uuid not null primary key,
  parts text not null,
  log text not null,
  constraint task_details_of_task foreign key (task_id) references tasks (id) on delete cascade
);

-- Every server that a task works on, whether it is still there or not: a task is seen by those who see all of them.
create table task_servers (
  id uuid not null primary key,
  task_id uuid not null,
  server_id uuid not null,
  constraint task_servers_of_task foreign key (task_id) references tasks (id) on delete cascade
);
create index task_servers_by_task on task_servers (task_id, server_id);
