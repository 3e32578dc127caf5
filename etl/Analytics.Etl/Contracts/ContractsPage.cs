using System.Text;

namespace Analytics.Etl.Contracts;

/// <summary>The contracts as a page for people who send records: <c>etl/CONTRACTS.md</c>.</summary>
public static class ContractsPage
{
    const string Introduction =
        """
        # Record contracts

        This page is made from the contract definitions in `etl/Analytics.Etl/Contracts`; a test compares the two.

        A source sends files, one or more per kind of record: `kind.csv`, `kind-anything.xlsx` or `kind.anything.json`. Other
        names, other words in the headings and other systems are a matter of configuration: `etl/Analytics.Etl/Sources`.

        | file | records | line of a record in messages |
        |---|---|---|
        | `.csv`, `.tsv` | a header line, then one record per line; comma, semicolon or tab between fields, whichever the header has most of; a field with a separator, a quote or a line break stands in quotes; quotes inside it are doubled | line of the file |
        | `.json` | an array of objects whose keys are the columns, or one object, or several such documents one after the other | number of the object, from 1 |
        | `.ndjson`, `.jsonl` | one such object per line | line of the file |
        | `.xlsx`, `.xls` | the sheets named `kind` or `kind-anything`, or the only sheet of a file `kind.xlsx`; one record per row | row of the sheet |

        - **Text files** are UTF-8 with or without a byte order mark, or UTF-16 with one. No record is larger than 1 MiB.
        - **Columns** may have any order; those that are not required may be left out. A column that the contract does not
          have is reported, with the nearest one, and not loaded.
        - **JSON**: text as it is, numbers as written, `null` for empty; a list is an array of values, or a text with
          semicolons. A record with an object in a column, with a key that stands twice, or nested deeper than 64 levels is
          held as malformed. A broken document fails the file, with line and byte.
        - **Workbooks**: the headings are the first of the upper 50 rows that has all required columns, so a title may stand
          above. Days and times are written as the contract wants them; a plain number in a column of days is a day when it
          falls between 1950 and 2199. A value merged over several rows is repeated in each. Empty rows are left out, hidden
          ones are read, a total at the end is a row like any other. A formula counts by its saved result; one that was never
          calculated, or that failed (`#REF!`), has its record held. Sheets that are no kind are reported and not read.
        - **Texts** are stored in Unicode NFC without white space around them. An empty cell means "not given".
        - **Agencies** may be written by id, by name or by alias, in any case, with tone marks in either place. One that is
          not known is loaded as the unknown agency with a warning; when a later pull brings it, what names it goes to it.
        - **A broken file** (no such kind, a required column missing, not readable to its end, a password) stops the pull of its
          source before anything is loaded.
        - **A bad record** goes to quarantine with its reason, and the others are loaded. It is released when its corrected
          form is loaded, or, when it waited for another record, by the pull that brings that record. Records tried again
          are not counted as read.
        - **The same record again** is a duplicate and changes nothing. Records of one key with different content in one
          pull are all refused.
        - Beside the files may lie `source.json`: `{"name": "...", "is_simulated": true, "note": "..."}`. Ids of events,
          duties and measurements are unique within one source. Files that start with a dot and `*.md` are left alone.

        Types: *text*; *list* (semicolons between); *date* (yyyy-MM-dd); *timestamp* (yyyy-MM-dd, yyyy-MM-dd HH:mm or
        yyyy-MM-dd HH:mm:ss, also with a T between); *boolean* (true, false, 1, 0); *count* (whole, not negative); *number*;
        *share* (0 to 1).
        """;

    /// <summary>The page, Markdown with LF.</summary>
    public static string Text()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append('\n');
        foreach (var kind in RecordKinds.All)
        {
            Add(page, kind);
        }

        return page.ToString();
    }

    static void Add(StringBuilder page, RecordKind kind)
    {
        page.Append($"\n## {kind.Name}\n\n{kind.Description}\n\n")
            .Append($"- Grain: {kind.Grain}.\n")
            .Append($"- Key: {string.Join(", ", kind.Key)}.\n")
            .Append($"- A known key with other content: {kind.OnOtherContent}.\n");
        foreach (var rule in kind.Rules)
        {
            page.Append($"- Refused unless `{rule.Holds}`: {rule.Message}\n");
        }

        page.Append("\n| column | type | required | meaning |\n|---|---|---|---|\n");
        foreach (var column in kind.Columns)
        {
            page.Append($"| {column.Name} | {column.Type.ToString().ToLowerInvariant()} | {(column.IsRequired ? "yes" : "")} | {Meaning(column)} |\n");
        }
    }

    static string Meaning(ContractColumn column)
    {
        var meaning = new StringBuilder(column.Meaning);
        if (column.Allowed.Count > 0)
        {
            meaning.Append($" One of: {string.Join(", ", column.Allowed)}.");
        }

        if (column.References is not null)
        {
            meaning.Append($" Must be a known {column.References}.");
        }

        if (column.Default is not null)
        {
            meaning.Append($" Default: {column.DefaultMeaning ?? column.Default}.");
        }

        return meaning.ToString();
    }
}
