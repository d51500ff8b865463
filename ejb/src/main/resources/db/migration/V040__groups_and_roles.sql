-- Users together, so that one grant serves them all.
create table user_groups (
  id uuid not null primary key,
  name varchar(64) not null,
  description varchar(500),
  created_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint user_groups_name_unique unique (name)
);
create table user_group_members (
  group_id uuid not null,
  user_id uuid not null,
  constraint user_group_members_key primary key (group_id, user_id),
  constraint user_group_members_group foreign key (group_id) references user_groups (id) on delete cascade,
  constraint user_group_members_user foreign key (user_id) references users (id) on delete cascade
);
create index user_group_members_by_user on user_group_members (user_id);

-- Sets of actions: wire names with blanks between them. What the built-in roles allow follows from the platform's version, so
-- their rows only hold the names and what grants point to.
create table roles (
  id varchar(36) not null primary key,
  name varchar(64) not null,
  description varchar(500),
  actions text not null,
  built_in boolean not null,
  created_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint roles_name_unique unique (name)
);
insert into roles (id, name, actions, built_in, created_at, version) values ('admin', 'admin', '', true, current_timestamp, 0);
insert into roles (id, name, actions, built_in, created_at, version) values ('deployer', 'deployer', '', true, current_timestamp, 0);
insert into roles (id, name, actions, built_in, created_at, version) values ('operator', 'operator', '', true, current_timestamp, 0);
insert into roles (id, name, actions, built_in, created_at, version) values ('viewer', 'viewer', '', true, current_timestamp, 0);

-- One row, locked by whoever changes rights: of two who take the last two administrators away at once, the second fails.
create table rights_changes (
  id smallint not null primary key,
  last_at timestamp(6) with time zone
);
insert into rights_changes (id, last_at) values (1, null);
