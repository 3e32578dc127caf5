-- A high-water mark in the future would hide every row until then: the present is taken instead.
select cast(cast(now() as {type}) as text)
where cast($1 as {type}) > cast(now() as {type})
