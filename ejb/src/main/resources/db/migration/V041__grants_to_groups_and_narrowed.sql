-- Who (a user or a group) has which role where: everywhere, on a server, or on the servers with a label (label is key=value).
-- containers_type and containers_value narrow that to the containers of a stack or with a label.
alter table grants rename to former_grants;
create table grants (
  id uuid not null primary key,
  user_id uuid,
  group_id uuid,
  role_id varchar(36) not null,
  scope_type varchar(20) not null,
  server_id uuid,
  server_label varchar(400),
  containers_type varchar(20),
  containers_value varchar(400),
  created_at timestamp(6) with time zone not null,
  created_by varchar(64),
  constraint grants_of_user foreign key (user_id) references users (id) on delete cascade,
  constraint grants_of_group foreign key (group_id) references user_groups (id) on delete cascade,
  constraint grants_of_role foreign key (role_id) references roles (id),
  constraint grants_on_server foreign key (server_id) references servers (id) on delete cascade,
  constraint grants_one_subject check ((user_id is null and group_id is not null) or (user_id is not null and group_id is null))
);
create index grants_by_user on grants (user_id);
create index grants_by_group on grants (group_id);
create index grants_by_role on grants (role_id);
create index grants_by_server on grants (server_id);
insert into grants (id, user_id, role_id, scope_type, created_at)
  select id, user_id, role_name, scope_type, created_at from former_grants
  where scope_type = 'all' and role_name in (select id from roles);
insert into grants (id, user_id, role_id, scope_type, server_id, created_at)
  select id, user_id, role_name, scope_type, cast(scope_value as uuid), created_at from former_grants
  where scope_type = 'server' and role_name in (select id from roles) and scope_value in (select cast(id as varchar) from servers);
drop table former_grants;
