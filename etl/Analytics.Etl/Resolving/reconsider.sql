insert into reconsidered select nfc_normalize($text), star.name_key($text);

-- Everything that was loaded and reads the same.
insert into loaded_text
select distinct record_kind, agency_ref
from ops.agency_reference
where agency_ref in (
    select text
    from (select distinct agency_ref as text from ops.agency_reference)
    where star.name_key(text) in (select name_key from reconsidered));
