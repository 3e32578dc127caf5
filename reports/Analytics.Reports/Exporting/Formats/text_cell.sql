case when {name}[1] in ('=', '+', '-', '@', chr(9), chr(13)) then '''' || {name} else {name} end
