-- In what a thing differs now from what it was, as JSON; null where nothing is known of it, as in all earlier rows.
alter table audit_rows add column changes text;
