-- Tokens by which programs act for their owner. Only the digest is stored. actions and servers cut the owner's rights;
-- null: not cut.
create table personal_tokens (
  id uuid not null primary key,
  user_id uuid not null,
  name varchar(100) not null,
  token_hash varchar(64) not null,
  token_start varchar(16) not null,
  actions varchar(4000),
  servers varchar(8000),
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone,
  constraint personal_tokens_user foreign key (user_id) references users (id) on delete cascade,
  constraint personal_tokens_hash_unique unique (token_hash)
);
create index personal_tokens_by_user on personal_tokens (user_id);
