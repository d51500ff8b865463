-- What was decided about the rules of admission: everywhere (the max UUID, no server), or on a server (its id).
-- exceptions holds one a line. The row for everywhere is there from the beginning; a change of any policy locks it first.
create table policies (
  id uuid not null primary key,
  server_id uuid,
  changes bigint not null,
  version bigint not null,
  constraint policies_of_server foreign key (server_id) references servers (id) on delete cascade
);
create index policies_by_server on policies (server_id);
create table policy_rules (
  policy_id uuid not null,
  rule varchar(64) not null,
  effect varchar(10) not null,
  exceptions text not null,
  constraint policy_rules_key primary key (policy_id, rule),
  constraint policy_rules_of_policy foreign key (policy_id) references policies (id) on delete cascade
);
insert into policies (id, server_id, changes, version) values ('ffffffff-ffff-ffff-ffff-ffffffffffff', null, 0, 0);
