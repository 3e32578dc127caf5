update star.dim_indicator
set is_current = false
where is_current and (indicator_id = $id or parent_id = $id);
