-- One row, locked while the first administrator is made: of two attempts at once exactly one succeeds.
create table platform_setup (
  id smallint not null primary key,
  completed_at timestamp(6) with time zone
);
insert into platform_setup (id, completed_at) values (1, null);
