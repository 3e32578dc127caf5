-- What one pull remembers between its steps.

-- Files of the pull; 0 stands for the records that were held in quarantine.
create or replace temp table source_file (_file integer, file_name varchar, record_kind varchar);

-- Records that are not loaded, at most one row each.
create or replace temp table refused (
    record_kind varchar, _file integer, _line bigint, reason_code varchar, reason varchar);

-- The same, with what goes into ops.quarantine.
create or replace temp table new_quarantine (
    record_hash varchar, record_kind varchar, _file integer, _line bigint, reason_code varchar, reason varchar,
    raw_record varchar);

create or replace temp table new_warning (
    warning_code varchar, record_kind varchar, subject varchar, message varchar, suggestion varchar, count_rows bigint);

-- Events of earlier pulls that the source took back, or sent again after that, or that went to another assignment.
create or replace temp table changed_event (event_key bigint, is_retracted boolean);

-- Keys of records that the source says are there, and of those it says are gone.
create or replace temp table present_key (record_kind varchar, id varchar);
create or replace temp table gone_key (record_kind varchar, id varchar);

-- Texts about which an operator has just decided; none in a pull.
create or replace temp table reconsidered (text varchar, name_key varchar);

-- The earliest knowledge cut that the batch can change; none as long as it has changed nothing.
create or replace temp table affected as select date '9999-12-31' as day;

-- Agencies as written in rows of earlier pulls, where it is asked anew which they are.
create or replace temp table loaded_text (record_kind varchar, text varchar);

-- Agencies as written in the records of kinds with versions; rows of earlier pulls whose agency changed.
create or replace temp table named_agency (text varchar, record_kind varchar, count_records bigint);
create or replace temp table changed_version (record_kind varchar, row_key bigint);

-- Records of this source that wait for something another record brings, and those that an operator wants tried again. What
-- could not be split into columns cannot be tried.
create or replace temp table held as
select
    record_kind, row_number() over (order by batch_key, file_name, line_number, record_hash) as _line,
    file_name, line_number, record_hash, raw_record
from ops.held_record
where source = $source and reason_code <> 'malformed' and (
    reason_code = 'unknown_reference'
    or ($rework_all and $rework_kind in ('', record_kind) and $rework_reason in ('', reason_code)));
