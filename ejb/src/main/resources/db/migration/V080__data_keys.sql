-- Keys that seal secrets, themselves sealed under the master key. active_slot is 1 for the one that seals and null for those
-- that only open: the constraint lets two platforms agree.
create table data_keys (
  id varchar(16) not null primary key,
  sealed_key ${binary} not null,
  active_slot smallint,
  created_at timestamp(6) with time zone not null,
  replaced_at timestamp(6) with time zone,
  constraint data_keys_one_active unique (active_slot)
);

-- What the audit was sealed under before the master key was changed: enough to check it, not to know the key.
create table former_master_keys (
  id varchar(16) not null primary key,
  sealed_root ${binary} not null,
  replaced_at timestamp(6) with time zone not null
);
