using System.Text;

namespace Analytics.Simulation.Facts;

/// <summary>One CSV text (RFC 4180, header row) as rows of named fields. For the small bundled files.</summary>
sealed class CsvTable
{
    readonly Dictionary<string, int> _columns;
    readonly List<string[]> _rows;

    /// <exception cref="FormatException">A row has another number of fields than the header.</exception>
    public CsvTable(string name, string text)
    {
        _rows = Parse(text);
        _columns = _rows[0].Select((column, place) => (column, place)).ToDictionary(c => c.column, c => c.place);
        _rows.RemoveAt(0);
        var odd = _rows.FindIndex(row => row.Length != _columns.Count);
        if (odd >= 0)
        {
            throw new FormatException(
                $"{name}, row {odd + 2}: {_rows[odd].Length} fields, the header has {_columns.Count}.");
        }
    }

    /// <summary>Each row as a question: the name of a column gives its text, empty when not given.</summary>
    public IEnumerable<Func<string, string>> Rows() =>
        _rows.Select(row => new Func<string, string>(column => row[_columns[column]]));

    static List<string[]> Parse(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"')
            {
                var isEscaped = isQuoted && i + 1 < text.Length && text[i + 1] == '"';
                if (isEscaped)
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (!isQuoted && letter is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (letter == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                field.Append(letter);
            }
        }

        return rows;
    }
}
