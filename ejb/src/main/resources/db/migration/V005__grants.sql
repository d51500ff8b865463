-- Who has which role where. scope_value is * for the scope type all.
create table grants (
  id uuid not null primary key,
  user_id uuid not null,
  role_name varchar(64) not null,
  scope_type varchar(20) not null,
  scope_value varchar(100) not null,
  created_at timestamp(6) with time zone not null,
  constraint grants_user foreign key (user_id) references users (id) on delete cascade,
  constraint grants_unique unique (user_id, role_name, scope_type, scope_value)
);
