-- The secret that a user's authenticator shares (RFC 6238), sealed. confirmed_at is null until its first code was right.
-- last_step is the time step of the newest code that was accepted: no code opens twice.
create table second_factors (
  user_id uuid not null primary key,
  sealed_secret ${binary} not null,
  created_at timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  last_step bigint,
  constraint second_factors_user foreign key (user_id) references users (id) on delete cascade
);

-- Each replaces a code of the authenticator once. Only digests are stored.
create table recovery_codes (
  id uuid not null primary key,
  user_id uuid not null,
  code_hash varchar(64) not null,
  used_at timestamp(6) with time zone,
  constraint recovery_codes_factor foreign key (user_id) references second_factors (user_id) on delete cascade
);
create index recovery_codes_by_user on recovery_codes (user_id);
