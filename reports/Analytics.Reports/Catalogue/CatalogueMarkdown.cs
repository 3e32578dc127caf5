using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Reports.Catalogue;

/// <summary>The catalogue as Markdown with LF: <c>warehouse/INDICATORS.md</c>.</summary>
public static partial class CatalogueMarkdown
{
    /// <summary>The whole page.</summary>
    public static string Text(CatalogueDocument document)
    {
        var page = new StringBuilder($"# {CatalogueDocument.Title}\n\n");
        foreach (var paragraph in document.Introduction)
        {
            page.Append(Escaped(paragraph)).Append("\n\n");
        }

        page.Append($"Phiên bản bộ định nghĩa: `{document.Hash}`.\n\n## Hai mốc thời gian V và K\n\n");
        page.AppendJoin(' ', CatalogueDocument.Cuts.Select(Escaped)).Append("\n\n");
        AddContents(page, document);
        AddRules(page, "Quy tắc tính chung", "Quy tắc", CalculationRules.All);
        AddRules(page, "Cách xử lý các trường hợp riêng", "Tình huống", Readings.All);
        foreach (var group in document.Groups)
        {
            page.Append($"<a id=\"{group.Anchor}\"></a>\n\n## {Escaped(group.Name)}\n\n");
            foreach (var entry in group.Entries)
            {
                Add(page, entry);
            }
        }

        AddIndex(page, document);
        return page.ToString().ReplaceLineEndings("\n");
    }

    static void AddContents(StringBuilder page, CatalogueDocument document)
    {
        page.Append("## Mục lục\n\n");
        foreach (var group in document.Groups)
        {
            page.Append($"- [{Escaped(group.Name)}](#{group.Anchor})\n");
            foreach (var entry in group.Entries)
            {
                page.Append($"  - [{entry.Number}. {Escaped(entry.NameVi)}](#{entry.Id})\n");
            }
        }

        page.Append('\n');
    }

    static void AddRules(StringBuilder page, string title, string subject, IEnumerable<Rule> rules)
    {
        page.Append($"## {title}\n\n| | {subject} | Cách tính |\n|---|---|---|\n");
        foreach (var rule in rules)
        {
            page.Append($"| {rule.Id} | {Escaped(rule.Subject)} | {Escaped(rule.Text)} |\n");
        }

        page.Append('\n');
    }

    static void Add(StringBuilder page, CatalogueEntry entry)
    {
        page.Append($"<a id=\"{entry.Id}\"></a>\n\n### {entry.Number}. {Escaped(entry.NameVi)}\n\n")
            .Append($"*{Escaped(entry.NameEn)}* · `{entry.Id}` · phiên bản {entry.Version}\n\n")
            .Append(Escaped(entry.DefinitionVi)).Append("\n\n| | |\n|---|---|\n");
        foreach (var fact in entry.Facts)
        {
            page.Append($"| {fact.Label} | {Escaped(fact.Text)} |\n");
        }

        page.Append($"| Ngưỡng | {(entry.Limits.Count == 0 ? "không đặt" : string.Join("<br>", entry.Limits.Select(Limit)))} |\n\n");
        AddCompanions(page, entry);
        page.Append("<details><summary>Định nghĩa, trường hợp biên và ví dụ (tiếng Anh)</summary>\n\n")
            .Append($"Definition. {Escaped(entry.DefinitionEn)}\n\nEdge cases. {Escaped(entry.EdgeCases)}\n\nExample. {Escaped(entry.Example)}\n\n</details>\n\n");
        var fence = Fence(entry.Sql);
        page.Append($"<details><summary>Câu lệnh SQL</summary>\n\n{fence}sql\n{entry.Sql}\n{fence}\n\n</details>\n\n");
    }

    static void AddIndex(StringBuilder page, CatalogueDocument document)
    {
        page.Append($"## {CatalogueDocument.IndexTitle}\n\n")
            .AppendJoin("\n\n", CatalogueDocument.Index.Select(Escaped))
            .Append("\n\n| Nhóm (trọng số) | Chỉ số | Trọng số trong nhóm | Mốc 0 điểm | Mốc 100 điểm |\n|---|---|---|---|---|\n");
        foreach (var scale in document.Scales)
        {
            page.Append($"| {Escaped(scale.Pillar)} | {Escaped(scale.Name)} | {scale.Weight} | {scale.Worst} | {scale.Best} |\n");
        }
    }

    static string Limit(LimitText limit) => $"{limit.Mark} {limit.Word}: {Escaped(limit.Text)}";

    static void AddCompanions(StringBuilder page, CatalogueEntry entry)
    {
        if (entry.Companions.Count == 0)
        {
            return;
        }

        page.Append("| Số liệu đi kèm | Mã | Đơn vị | Cách tính |\n|---|---|---|---|\n");
        foreach (var companion in entry.Companions)
        {
            page.Append($"| {Escaped(companion.NameVi)}<br>*{Escaped(companion.NameEn)}* | `{companion.Id}` | {companion.Unit} | {companion.Estimator} |\n");
        }

        page.Append('\n');
    }

    // Text of a definition is text: it can neither start markup nor end a cell of a table.
    static string Escaped(string text) => Special().Replace(text, "\\$0");

    // A fence is longer than any run of backticks within it.
    static string Fence(string code) =>
        new('`', Math.Max(3, 1 + Backticks().Matches(code).Select(run => run.Length).DefaultIfEmpty().Max()));

    [GeneratedRegex(@"[\\`*_\[\]<>|]")]
    private static partial Regex Special();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
