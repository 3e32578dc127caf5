using System.Text;
using Analytics.Etl.Contracts;

namespace Analytics.Etl.Reading;

/// <summary>What the headings of a file mean: columns of a contract, or the columns of a table.</summary>
sealed class Headings
{
    readonly List<(int Field, string Name)> _new = [];
    readonly long[] _records;

    Headings(IReadOnlyList<string> columns, RecordKind? kind)
    {
        Columns = columns;
        Types = [.. columns.Select(name => kind?.Columns.FirstOrDefault(column => column.Name == name)?.Type)];
        if (kind is not null)
        {
            _new.AddRange(
                from column in columns.Index()
                where Types[column.Index] is null
                select (column.Index, column.Item.Length == 0 ? $"column {column.Index + 1}" : column.Item));
        }

        _records = new long[_new.Count];
    }

    /// <summary>One name per field. Those of a contract may have names that it does not know.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The type of each column in its contract; null = it has none.</summary>
    public IReadOnlyList<ColumnType?> Types { get; }

    /// <summary>Fields that the contract does not know.</summary>
    public IReadOnlyList<(int Field, string Name)> NewFields => _new;

    /// <summary>What they are called, and how many records had them. One without name and values is nothing.</summary>
    public IReadOnlyList<NewColumn> NewColumns =>
        [.. _new.Index().Where(column => _records[column.Index] > 0 || Columns[column.Item.Field].Length > 0)
            .Select(column => new NewColumn(column.Item.Name, _records[column.Index]))];

    /// <summary>Counts a record with a value in one of the new fields.</summary>
    /// <param name="place">Place among <see cref="NewFields"/>.</param>
    public void Count(int place) => _records[place]++;

    /// <summary>Reads the headings of a file.</summary>
    /// <param name="kind">The contract; null = a table.</param>
    /// <param name="texts">The headings as they stand in the file.</param>
    /// <exception cref="BadFileException">A column is missing or stands twice.</exception>
    public static Headings Read(RecordKind? kind, IReadOnlyList<string> texts)
    {
        if (kind is null)
        {
            return new Headings(TableColumns(texts), null);
        }

        List<string> columns = [.. texts.Select(ColumnName.Of)];
        var problems = HeaderCheck.Problems(kind, columns);
        return problems.Count == 0 ? new Headings(columns, kind) : throw new BadFileException(problems);
    }

    // Every heading a name of its own, whatever its case: that is how SQL tells columns apart.
    static List<string> TableColumns(IReadOnlyList<string> texts)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "_line", "_file" };
        List<string> columns = [];
        foreach (var (index, text) in texts.Index())
        {
            var heading = string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var name = heading.Length == 0 ? $"column_{index + 1}" : heading;
            for (var again = 2; !taken.Add(name); again++)
            {
                name = $"{heading}_{again}";
            }

            columns.Add(name);
        }

        return columns;
    }
}
