regexp_replace({}, '[|][^|]*$', '')
