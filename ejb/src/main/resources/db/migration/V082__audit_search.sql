-- Who searches for an account by its id, or for what failed, finds little in much: without these every row is read.
create index audit_rows_by_actor_id on audit_rows (actor_id, seq);
create index audit_rows_by_outcome on audit_rows (outcome, seq);
