-- One word, one key: 'Uỷ ban', 'ủy  ban' and 'ủy ban' in decomposed Unicode are the same name. The tone mark moves
-- from the first to the second vowel of oa, oe and uy; the other way round it would not be unique (quý, quả).
create or replace macro star.name_key(name) as (
    regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            lower(nfc_normalize(trim(name))),
            'òa', 'oà'), 'óa', 'oá'), 'ỏa', 'oả'), 'õa', 'oã'), 'ọa', 'oạ'),
            'òe', 'oè'), 'óe', 'oé'), 'ỏe', 'oẻ'), 'õe', 'oẽ'), 'ọe', 'oẹ'),
            'ùy', 'uỳ'), 'úy', 'uý'), 'ủy', 'uỷ'), 'ũy', 'uỹ'), 'ụy', 'uỵ'),
        '\s+', ' ', 'g'
    )
);
