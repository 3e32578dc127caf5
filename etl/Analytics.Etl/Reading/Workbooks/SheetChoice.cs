using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>Which sheets of a workbook are read, and as what.</summary>
/// <param name="Kinds">The sheets that are read, by their place.</param>
/// <param name="Unread">Names of the others that have values.</param>
sealed record SheetChoice(IReadOnlyDictionary<int, (string Name, RecordKind? Kind)> Kinds, IReadOnlyList<string> Unread)
{
    /// <summary>Sheets named like a kind are that kind; a workbook with one sheet is what its file is.</summary>
    /// <param name="sheets">All sheets.</param>
    /// <param name="file">The workbook.</param>
    /// <param name="target">What is wanted of it.</param>
    /// <exception cref="BadFileException">It cannot be said which sheet is meant.</exception>
    public static SheetChoice Of(IReadOnlyList<SheetFacts> sheets, LandedFile file, StageTarget target)
    {
        var filled = sheets.Index().Where(sheet => sheet.Item.HasValues).ToList();
        if (filled.Count == 0)
        {
            throw new BadFileException(
                "It is empty. A row must name the columns" + (target.Kind is { } kind ? $"; {kind.Name} needs: {kind.RequiredNames}." : "."));
        }

        Dictionary<int, (string Name, RecordKind? Kind)> named = [];
        foreach (var (index, sheet) in filled)
        {
            if (target.IsTable && string.Equals(sheet.Name.Trim(), file.Content, StringComparison.OrdinalIgnoreCase))
            {
                named[index] = (file.Content, null);
            }
            else if (!target.IsTable && KindOf(sheet.Name) is { } known)
            {
                named[index] = (known.Name, known);
            }
        }

        if (named.Count == 0)
        {
            named[filled[0].Index] = filled.Count > 1
                ? throw Ambiguous([.. filled.Select(sheet => sheet.Item.Name)], file, target)
                : target.IsTable || target.Kind is not null ? (file.Content, target.Kind) : throw Stage.UnknownKind(file);
        }

        return new SheetChoice(named, [.. filled.Where(sheet => !named.ContainsKey(sheet.Index)).Select(sheet => sheet.Item.Name)]);
    }

    static BadFileException Ambiguous(IReadOnlyList<string> sheets, LandedFile file, StageTarget target) => new(
        $"It has {sheets.Count} sheets with values, and the name of none says what it holds: {string.Join(", ", sheets)}. "
        + (target.IsTable
            ? $"Name the sheet of the records {file.Content}."
            : $"Name each sheet of records by its kind: {string.Join(", ", RecordKinds.All.Select(known => known.Name))}."));

    // task or task-anything.
    static RecordKind? KindOf(string sheet) => RecordKinds.Find(sheet.Trim().Split('-')[0].TrimEnd().ToLowerInvariant());
}
