-- Registered Docker engines. The certificates and the private key of a TLS connection are sealed together
-- under the master key; labels are a JSON object of texts.
create table servers (
  id uuid not null primary key,
  name varchar(64) not null,
  endpoint varchar(500) not null,
  labels text not null,
  server_group varchar(64),
  sealed_tls ${binary},
  registered_at_start boolean not null,
  created_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint servers_name_unique unique (name)
);
