update figure
set
    shrunk = found.shrunk,
    shrunk_low = found.shrunk_low,
    shrunk_high = found.shrunk_high,
    signal = found.signal
from figure_signal found
where figure.rowid = found.figure_row;
