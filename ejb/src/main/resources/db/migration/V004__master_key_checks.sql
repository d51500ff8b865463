-- One sealed known text: it opens only under the master key that sealed everything else.
create table master_key_checks (
  id smallint not null primary key,
  sealed ${binary} not null,
  created_at timestamp(6) with time zone not null
);
