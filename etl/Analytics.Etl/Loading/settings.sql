-- Rows of a load may be written in any order: a third less work for the engine. What has an order by keeps its order.
set preserve_insertion_order = false;
