-- A key that signs no more still verifies until the tokens that it signed have expired.
alter table signing_keys add column retired_at timestamp(6) with time zone;
