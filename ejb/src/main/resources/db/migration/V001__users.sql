-- People and programs that may sign in. Names are stored in lower case.
create table users (
  id uuid not null primary key,
  username varchar(64) not null,
  display_name varchar(100),
  email varchar(254),
  password_hash varchar(100) not null,
  password_changed_at timestamp(6) with time zone not null,
  disabled boolean not null,
  created_at timestamp(6) with time zone not null,
  last_login_at timestamp(6) with time zone,
  version bigint not null,
  constraint users_username_unique unique (username)
);
