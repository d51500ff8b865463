-- What an engine tells of itself (info, version, disk use) needs server.info from now on and not server.view, which also who
-- sees some containers alone has. Whoever had it by a role or a token of their own keeps it; built-in roles are code.
update roles set actions = actions || ' server.info'
  where not built_in and ' ' || actions || ' ' like '% server.view %';
update personal_tokens set actions = actions || ' server.info'
  where ' ' || actions || ' ' like '% server.view %';
