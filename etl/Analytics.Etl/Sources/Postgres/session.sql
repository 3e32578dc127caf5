-- The snapshot of the whole fetch and the text forms of its values. All of it ends with the transaction.
set transaction read only;
set local datestyle = 'ISO, YMD';
set local intervalstyle = 'iso_8601';
set local timezone = 'Asia/Ho_Chi_Minh';
set local bytea_output = 'hex';
set local extra_float_digits = 1;
