using System.Text;

namespace Analytics.Etl.Contracts;

/// <summary>The contracts as a page for people who send records: <c>etl/CONTRACTS.md</c>.</summary>
public static class ContractsPage
{
    const string Introduction =
        """
        # Record contracts

        This page is made from the contract definitions in `etl/Analytics.Etl/Contracts`; a test compares the two.

        A source sends CSV files, one or more per kind of record: `kind.csv`, `kind-anything.csv` or `kind.anything.csv`.

        - **File**: comma between fields, a header line, UTF-8 with or without a byte order mark, or UTF-16 with one. A
          field with a comma, a quote or a line break stands in quotes; quotes inside it are doubled. Columns may have any
          order; columns that are not required may be left out. No record is larger than 1 MiB.
        - **Texts** are stored in Unicode NFC without white space around them. An empty cell means "not given".
        - **Agencies** may be written by id, by name or by alias, in any case, with tone marks in either place. One that is
          not known is loaded as the unknown agency with a warning; when a later pull brings it, tasks are assigned to it.
        - **A broken file** (no such kind, unknown or missing column, not text) stops the pull before anything is loaded.
        - **A bad record** goes to quarantine with its reason, and the others are loaded. It is released when its corrected
          form is loaded, or, when it waited for another record, by the pull that brings that record. Records tried again
          are not counted as read.
        - **The same record again** is a duplicate and changes nothing. Records of one key with different content in one
          pull are all refused.
        - Beside the files may lie `source.json`: `{"name": "...", "is_simulated": true, "note": "..."}`. Ids of events and
          duties are unique within one source. Files that start with a dot and `*.md` are left alone.

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
