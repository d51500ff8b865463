-- A family is one sign-in; its tokens follow one another, each good for one use. Only digests are stored.
create table refresh_families (
  id uuid not null primary key,
  user_id uuid not null,
  created_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  end_reason varchar(30),
  constraint refresh_families_user foreign key (user_id) references users (id) on delete cascade
);
create index refresh_families_by_user on refresh_families (user_id);

create table refresh_tokens (
  id uuid not null primary key,
  family_id uuid not null,
  token_hash varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone,
  constraint refresh_tokens_family foreign key (family_id) references refresh_families (id) on delete cascade,
  constraint refresh_tokens_hash_unique unique (token_hash)
);
create index refresh_tokens_by_family on refresh_tokens (family_id);
