-- What the types of a contract mean. etl_is_* says whether a text can be read, etl_as_* reads it, and *_problem says
-- what is wrong with one that cannot: a short code and a sentence with the column, the value and what to do.

-- White space around a text is gone already: the reader of the file took it away.
create or replace temp macro etl_text(value) as nfc_normalize(value);

create or replace temp macro etl_as_list(value) as
    coalesce(
        list_filter(list_transform(string_split(value, ';'), lambda entry: trim(entry)), lambda entry: entry <> ''), []);

-- What a spreadsheet leaves where a formula failed, also in a CSV that was saved from it.
create or replace temp macro etl_is_cell_error(value) as
    starts_with(value, '#')
    and value in ('#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NULL!', '#NUM!', '#SPILL!', '#CALC!', '#ERROR!');

-- Ten characters that come back the same: no other separator, no missing zero, no 'infinity'.
create or replace temp macro etl_is_date(value) as
    length(value) = 10 and cast(try_cast(value as date) as varchar) = value;
create or replace temp macro etl_as_date(value) as try_cast(value as date);

create or replace temp macro etl_is_timestamp(value) as
    regexp_full_match(value, '\d{4}-\d{2}-\d{2}([ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?')
    and try_cast(value as timestamp) is not null;
create or replace temp macro etl_as_timestamp(value) as try_cast(value as timestamp);

create or replace temp macro etl_is_boolean(value) as lower(value) in ('true', 'false', '1', '0');
create or replace temp macro etl_as_boolean(value) as lower(value) in ('true', '1');

create or replace temp macro etl_is_count(value) as regexp_full_match(value, '\d{1,9}');
create or replace temp macro etl_as_count(value) as try_cast(value as integer);

create or replace temp macro etl_is_number(value) as regexp_full_match(value, '-?\d{1,15}(\.\d{1,15})?');
create or replace temp macro etl_as_number(value) as try_cast(value as double);

create or replace temp macro etl_is_share(value) as
    regexp_full_match(value, '\d{1,15}(\.\d{1,15})?') and try_cast(value as double) <= 1;
create or replace temp macro etl_as_share(value) as try_cast(value as decimal(9, 6));

create or replace temp macro etl_quote(value) as
    '''' || if(length(value) > 80, left(value, 80) || '…', value) || '''';

create or replace temp macro etl_missing_problem(name, value) as
    case
        when value is null
            then {code: 'missing_value', message: name || ' is empty and is required. Fill it in and send the record again.'}
    end;

create or replace temp macro etl_cell_error_problem(name, value) as
    case
        when etl_is_cell_error(value)
            then {code: 'wrong_type',
                  message: name || ' is ' || etl_quote(value) || ', which a formula left that failed. Mend the formula.'}
    end;

-- Day and month as people write them, 31/12/2025 or 31/12; a leap year stands in for a missing year.
create or replace temp macro etl_spoken_date(value) as
    coalesce(
        try_strptime(value, '%d/%m/%Y'), try_strptime(value, '%d-%m-%Y'), try_strptime(value, '%d.%m.%Y'),
        try_strptime(value || '/2024', '%d/%m/%Y'))::date;

create or replace temp macro etl_date_problem(name, value) as
    case
        when value is null or etl_is_date(value) then null
        when regexp_full_match(value, '\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}([/.-]\d{4})?') and etl_spoken_date(value) is null
            then {code: 'impossible_date',
                  message: name || ' ' || etl_quote(value) || ' is no day of the calendar. Correct the date.'}
        when regexp_full_match(value, '\d{1,2}[/.-]\d{1,2}[/.-]\d{4}')
            then {code: 'wrong_type',
                  message: name || ' ' || etl_quote(value) || ' is not a date of the form yyyy-MM-dd. Write '
                      || etl_spoken_date(value) || '.'}
        else {code: 'wrong_type',
              message: name || ' ' || etl_quote(value) || ' is not a date of the form yyyy-MM-dd, for example 2025-12-31.'}
    end;

create or replace temp macro etl_timestamp_problem(name, value) as
    case
        when value is null or etl_is_timestamp(value) then null
        when regexp_full_match(value, '\d{4}-\d{2}-\d{2}([ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?')
            then {code: 'impossible_date',
                  message: name || ' ' || etl_quote(value) || ' is no day of the calendar. Correct the date.'}
        else {code: 'wrong_type',
              message: name || ' ' || etl_quote(value)
                  || ' is not a time of the form yyyy-MM-dd, yyyy-MM-dd HH:mm or yyyy-MM-dd HH:mm:ss.'}
    end;

create or replace temp macro etl_boolean_problem(name, value) as
    case
        when value is null or etl_is_boolean(value) then null
        else {code: 'wrong_type', message: name || ' ' || etl_quote(value) || ' is not one of true, false, 1 and 0.'}
    end;

create or replace temp macro etl_count_problem(name, value) as
    case
        when value is null or etl_is_count(value) then null
        else {code: 'wrong_type', message: name || ' ' || etl_quote(value) || ' is not a whole number from 0 to 999999999.'}
    end;

create or replace temp macro etl_number_problem(name, value) as
    case
        when value is null or etl_is_number(value) then null
        else {code: 'wrong_type', message: name || ' ' || etl_quote(value) || ' is not a number, for example 1250.5.'}
    end;

create or replace temp macro etl_share_problem(name, value) as
    case
        when value is null or etl_is_share(value) then null
        else {code: 'wrong_type', message: name || ' ' || etl_quote(value) || ' is not a number from 0 to 1, for example 0.5.'}
    end;

create or replace temp macro etl_allowed_problem(name, value, allowed) as
    case
        when value is null or list_contains(allowed, value) then null
        else {code: 'not_allowed',
              message: name || ' ' || etl_quote(value) || ' is not one of ' || array_to_string(allowed, ', ') || '.'}
    end;

-- The version of an agency on a day; without one the latest before it, else the first.
create or replace temp macro etl_agency_version(id, day) as (
    select min_by(agency_key, row(
        not (coalesce(valid_from <= day, true) and coalesce(valid_to >= day, true)),
        not coalesce(valid_from <= day, true),
        if(coalesce(valid_from <= day, true), date '9999-12-31' - coalesce(valid_from, date '0001-01-01'), 0),
        coalesce(valid_from, date '0001-01-01'), agency_key))
    from star.dim_agency
    where agency_id = id and recorded_to is null
);
