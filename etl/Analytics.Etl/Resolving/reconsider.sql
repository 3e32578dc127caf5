insert into reconsidered select nfc_normalize($text), star.name_key($text);

-- Everything that was loaded and reads the same.
insert into reconsidered_text
select text
from (
    select agency_ref as text from star.bridge_task_agency
    union
    select agency_ref from star.fact_report_duty where agency_ref is not null
)
where star.name_key(text) in (select name_key from reconsidered);
