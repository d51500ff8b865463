-- Requests that carried an Idempotency-Key, so that a repeated one is answered and not made again. The id is a digest of
-- user, address and key. status and what follows are null until the first one has ended.
create table idempotent_requests (
  id varchar(64) not null primary key,
  body_digest varchar(64) not null,
  begun_at timestamp(6) with time zone not null,
  status smallint,
  content_type varchar(200),
  location varchar(2000),
  sealed_body ${binary}
);
create index idempotent_requests_begun_at on idempotent_requests (begun_at);
