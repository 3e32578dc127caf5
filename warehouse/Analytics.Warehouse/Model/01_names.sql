-- One word, one form: 'Uỷ ban', 'ủy  ban' and 'ủy ban' in decomposed Unicode are the same name. The tone mark moves
-- from the first to the second vowel of oa, oe and uy; the other way round it would not be unique (quý, quả). Invisible
-- characters go, every space is one space, and the Icelandic Ð that keyboards give for Đ is Đ.
create or replace macro star.plain_key(name) as (
    trim(regexp_replace(
        replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            lower(nfc_normalize(regexp_replace(name, '\p{Cf}', '', 'g'))),
            'ð', 'đ'), 'òa', 'oà'), 'óa', 'oá'), 'ỏa', 'oả'), 'õa', 'oã'), 'ọa', 'oạ'),
            'òe', 'oè'), 'óe', 'oé'), 'ỏe', 'oẻ'), 'õe', 'oẽ'), 'ọe', 'oẹ'),
            'ùy', 'uỳ'), 'úy', 'uý'), 'ủy', 'uỷ'), 'ũy', 'uỹ'), 'ụy', 'uỵ'),
        '[\s\p{Z}]+', ' ', 'g'
    ))
);

-- Abbreviations that mean one thing in the name of an agency; null for any other word. Left out because they mean two:
-- BTC (Bộ Tài chính, Ban Tổ chức), BCT (Bộ Công Thương, Bộ Chính trị), TTCP (Thanh tra, Thủ tướng Chính phủ), TU (Thành uỷ,
-- Tỉnh uỷ), TT (thị trấn, trung tâm, thông tin), QH (Quốc hội, quy hoạch; see name_key), UB, KT, SX, P., Q.
create or replace macro star.agency_abbreviation(word) as (
    case
        when word in ('tw', 't.ư', 't.w') then 'trung ương'
        when word in ('tp', 't.p') then 'thành phố'
        when word = 'hcm' then 'hồ chí minh'
        when word = 'tphcm' then 'thành phố hồ chí minh'
        when word = 'ubnd' then 'uỷ ban nhân dân'
        when word = 'hđnd' then 'hội đồng nhân dân'
        when word = 'vp' then 'văn phòng'
        when word = 'cp' then 'chính phủ'
        when word = 'vpcp' then 'văn phòng chính phủ'
        when word = 'vpqh' then 'văn phòng quốc hội'
        when word = 'ubtvqh' then 'uỷ ban thường vụ quốc hội'
        when word = 'đu' then 'đảng uỷ'
        when word = 'btv' then 'ban thường vụ'
        when word = 'bch' then 'ban chấp hành'
        when word = 'bchqs' then 'bộ chỉ huy quân sự'
        when word = 'bcđ' then 'ban chỉ đạo'
        when word = 'bql' then 'ban quản lý'
        when word = 'ubkt' then 'uỷ ban kiểm tra'
        when word = 'ubkttw' then 'uỷ ban kiểm tra trung ương'
        when word = 'btctw' then 'ban tổ chức trung ương'
        when word = 'btgdv' then 'ban tuyên giáo và dân vận'
        when word = 'btgdvtw' then 'ban tuyên giáo và dân vận trung ương'
        when word = 'mttq' then 'mặt trận tổ quốc'
        when word = 'mttqvn' then 'mặt trận tổ quốc việt nam'
        when word = 'ubmttq' then 'uỷ ban mặt trận tổ quốc'
        when word = 'ubmttqvn' then 'uỷ ban mặt trận tổ quốc việt nam'
        when word = 'ccb' then 'cựu chiến binh'
        when word = 'tand' then 'toà án nhân dân'
        when word = 'tandtc' then 'toà án nhân dân tối cao'
        when word = 'vksnd' then 'viện kiểm sát nhân dân'
        when word = 'vksndtc' then 'viện kiểm sát nhân dân tối cao'
        when word = 'nhnn' then 'ngân hàng nhà nước'
        when word = 'bca' then 'bộ công an'
        when word = 'bqp' then 'bộ quốc phòng'
        when word = 'đh' then 'đại học'
        when word = 'đhqg' then 'đại học quốc gia'
        when word in ('khcn', 'kh&cn', 'kh-cn') then 'khoa học và công nghệ'
        when word in ('gdđt', 'gd&đt', 'gd-đt') then 'giáo dục và đào tạo'
        when word in ('nnmt', 'nn&mt', 'nn-mt') then 'nông nghiệp và môi trường'
        when word in ('vhttdl', 'vhtt&dl') then 'văn hoá thể thao và du lịch'
        when word in ('dttg', 'dt&tg') then 'dân tộc và tôn giáo'
        when word = 'cntt' then 'công nghệ thông tin'
        when word = 'cđs' then 'chuyển đổi số'
        when word = 'tmcp' then 'thương mại cổ phần'
        when word = 'ctcp' then 'công ty cổ phần'
    end
);

-- The plain form with the abbreviations of its words that hold punctuation (T.Ư, KH&CN, U.B.N.D) written out, the rest of
-- the punctuation gone. BCH is a military command before these words, CP a joint stock after those. TƯ in capitals among
-- small letters is the abbreviation, not the word of Tư pháp.
create or replace macro star.agency_words(name) as (
    trim(regexp_replace(
        replace(
            array_to_string(
                list_transform(
                    -- Trimmed before it is compared: the macro names its argument many times.
                    list_transform(
                        string_split(
                            regexp_replace(regexp_replace(
                                star.plain_key(if(name = upper(name), name, regexp_replace(
                                    nfc_normalize(name), '(^|[^\p{L}])TƯ($|[^\p{L}])', '\1TW\2'))),
                                '(^| )bch (quân sự|bộ đội biên phòng)', '\1bộ chỉ huy \2'),
                                '(^| )công ty cp( |$)', '\1công ty cổ phần\2'),
                            ' '),
                        lambda word: trim(word, '.,;:()"-–')),
                    lambda word: coalesce(
                        star.agency_abbreviation(word),
                        if(regexp_full_match(word, '(\p{L}\.)+\p{L}'), replace(word, '.', ''), word))),
                ' '),
            '&', ' và '),
        '[^\p{L}\p{M}\p{N}]+', ' ', 'g'))
);

-- The key by which an agency is looked up: names that differ only in case, Unicode form, place of the tone mark,
-- punctuation, spaces or the usual abbreviations have one key. Both sides of a look-up are keyed, and a key is its own key.
create or replace macro star.name_key(name) as (
    coalesce(
        nullif(
            regexp_replace(
                array_to_string(
                    list_transform(
                        string_split(star.agency_words(name), ' '),
                        lambda word: coalesce(star.agency_abbreviation(word), word)),
                    ' '),
                '(văn phòng|đảng uỷ) qh( |$)', '\1 quốc hội\2'),
            ''),
        star.plain_key(name))
);
