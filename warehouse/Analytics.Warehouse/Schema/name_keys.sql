-- Stored keys follow the macro that makes them: this file runs whenever the model changes.
update star.bridge_agency_name
set name_key = star.name_key(name)
where name_key <> star.name_key(name);
