-- Keys that sign access tokens. The private half is sealed under the master key.
-- active_slot is 1 for the one key in use and null for all others: the constraint lets two first starts agree.
create table signing_keys (
  id varchar(64) not null primary key,
  public_jwk varchar(1000) not null,
  sealed_private_key ${binary} not null,
  active_slot smallint,
  created_at timestamp(6) with time zone not null,
  constraint signing_keys_one_active unique (active_slot)
);
