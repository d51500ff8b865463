-- A user who must choose another password can do nothing else first.
alter table users add column must_change_password boolean default false not null;

-- Where a session was used last, and by which browser or program, for the list of sessions.
alter table refresh_families add column address varchar(64);
alter table refresh_families add column client varchar(100);
