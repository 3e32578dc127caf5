-- A pack is a database of its own beside the snapshot: its star schema are views that leave out what does not belong in
-- it (views.sql), its marts are those of the warehouse made again over these views. So nothing reads past the scope.
attach ':memory:' as pack (read_write);
create schema pack.star;
create schema pack.mart;
create schema pack.withheld;
