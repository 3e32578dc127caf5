-- One word, one form: 'Uỷ ban', 'ủy  ban' and 'ủy ban' in decomposed Unicode are the same name. The tone mark moves
-- from the first to the second vowel of oa, oe and uy; the other way round it would not be unique (quý, quả). Invisible
-- characters go, every space is one space, and the Icelandic Ð that keyboards give for Đ is Đ.
create or replace macro star.plain_key(name) as (
    trim(regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
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
    map {
        'tw': 'trung ương', 't.ư': 'trung ương', 't.w': 'trung ương', 'tp': 'thành phố', 't.p': 'thành phố',
        'hcm': 'hồ chí minh', 'tphcm': 'thành phố hồ chí minh',
        'ubnd': 'uỷ ban nhân dân', 'hđnd': 'hội đồng nhân dân', 'vp': 'văn phòng', 'cp': 'chính phủ',
        'vpcp': 'văn phòng chính phủ', 'vpqh': 'văn phòng quốc hội', 'ubtvqh': 'uỷ ban thường vụ quốc hội',
        'đu': 'đảng uỷ', 'btv': 'ban thường vụ', 'bch': 'ban chấp hành', 'bchqs': 'bộ chỉ huy quân sự',
        'bcđ': 'ban chỉ đạo', 'bql': 'ban quản lý',
        'ubkt': 'uỷ ban kiểm tra', 'ubkttw': 'uỷ ban kiểm tra trung ương', 'btctw': 'ban tổ chức trung ương',
        'btgdv': 'ban tuyên giáo và dân vận', 'btgdvtw': 'ban tuyên giáo và dân vận trung ương',
        'mttq': 'mặt trận tổ quốc', 'mttqvn': 'mặt trận tổ quốc việt nam', 'ubmttq': 'uỷ ban mặt trận tổ quốc',
        'ubmttqvn': 'uỷ ban mặt trận tổ quốc việt nam', 'ccb': 'cựu chiến binh',
        'tand': 'toà án nhân dân', 'tandtc': 'toà án nhân dân tối cao', 'vksnd': 'viện kiểm sát nhân dân',
        'vksndtc': 'viện kiểm sát nhân dân tối cao', 'nhnn': 'ngân hàng nhà nước',
        'bca': 'bộ công an', 'bqp': 'bộ quốc phòng', 'đh': 'đại học', 'đhqg': 'đại học quốc gia',
        'khcn': 'khoa học và công nghệ', 'kh&cn': 'khoa học và công nghệ', 'kh-cn': 'khoa học và công nghệ',
        'gdđt': 'giáo dục và đào tạo', 'gd&đt': 'giáo dục và đào tạo', 'gd-đt': 'giáo dục và đào tạo',
        'nnmt': 'nông nghiệp và môi trường', 'nn&mt': 'nông nghiệp và môi trường', 'nn-mt': 'nông nghiệp và môi trường',
        'vhttdl': 'văn hoá thể thao và du lịch', 'vhtt&dl': 'văn hoá thể thao và du lịch',
        'dttg': 'dân tộc và tôn giáo', 'dt&tg': 'dân tộc và tôn giáo', 'cntt': 'công nghệ thông tin', 'cđs': 'chuyển đổi số',
        'tmcp': 'thương mại cổ phần', 'ctcp': 'công ty cổ phần'
    }[word]
);

-- The plain form with the abbreviations of its words that hold punctuation (T.Ư, KH&CN, U.B.N.D) written out, the rest of
-- the punctuation gone. BCH is a military command before these words, CP a joint stock after those. TƯ in capitals among
-- small letters is the abbreviation, not the word of Tư pháp.
create or replace macro star.agency_words(name) as (
    trim(regexp_replace(
        replace(
            array_to_string(
                list_transform(
                    string_split(
                        regexp_replace(regexp_replace(
                            star.plain_key(if(name = upper(name), name, regexp_replace(
                                nfc_normalize(name), '(^|[^\p{L}])TƯ($|[^\p{L}])', '\1TW\2'))),
                            '(^| )bch (quân sự|bộ đội biên phòng)', '\1bộ chỉ huy \2'),
                            '(^| )công ty cp( |$)', '\1công ty cổ phần\2'),
                        ' '),
                    lambda word: coalesce(
                        star.agency_abbreviation(trim(word, '.,;:()"-–')),
                        if(regexp_full_match(word, '(\p{L}\.)+\p{L}\.?'), replace(word, '.', ''), word))),
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
