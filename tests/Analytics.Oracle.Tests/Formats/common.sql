-- {folder} is the oracle, {drop} the folder that is pulled from. Every oracle has one directive.
copy (select 'D' as directive_id, 'Văn bản D' as title) to '{drop}/directive.csv' (header);
