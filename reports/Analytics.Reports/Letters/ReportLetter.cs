using System.Text;
using Analytics.Reports.Documents;
using Analytics.Reports.Html;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Letters;

/// <summary>The letter that a report is sent with: its headlines and findings, as a mail shows them.</summary>
public sealed record ReportLetter
{
    static readonly Markup Break = Markup.Trusted("<br>");

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>The letter for a reader of plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as a page, its styles in its elements: mail programs drop style sheets.</summary>
    public required string Html { get; init; }

    /// <summary>Writes the letter of a report.</summary>
    public static ReportLetter Write(WrittenDocument report) => new()
    {
        Subject = (report.Document.IsSimulated ? $"[{report.Document.Words.Say("page.simulated")}] " : "") + report.Title,
        Text = PlainText(report),
        Html = Page(report).ToString(),
    };

    static string PlainText(WrittenDocument report)
    {
        var text = new StringBuilder();
        if (report.Document.IsSimulated)
        {
            text.Append(report.Document.Words.Say("page.simulated")).Append("\n\n");
        }

        text.Append(report.Title).Append("\n\n").Append(report.Document.Words.Say("letter.headlines")).Append('\n');
        foreach (var headline in report.Headlines)
        {
            var detail = headline.Detail.Length == 0 ? "" : $" ({headline.Detail})";
            text.Append("- ").Append(headline.Name).Append(": ").Append(headline.Value).Append(detail).Append('\n');
            text.Append("  ").Append(report.Document.Words.Say("headline.compared_quarter")).Append(": ").Append(headline.QuarterText).Append('\n');
        }

        text.Append('\n').Append(report.Document.Words.Say("letter.findings")).Append('\n');
        foreach (var (index, finding) in report.Findings.Index())
        {
            text.Append(index + 1).Append(". ").Append(finding).Append(".\n");
        }

        return text.Append('\n').Append(report.Document.Words.Say("letter.attached")).Append('\n').Append(report.Source).Append(".\n").ToString();
    }

    static Markup Page(WrittenDocument report) => Markup.Of(
        $"""
        <!DOCTYPE html>
        <html lang="{report.Document.Words.Code}">
        <head><meta charset="utf-8"><title>{report.Title}</title></head>
        <body style="margin:0;padding:16px;color:#1b2733;background:#ffffff;font:15px/1.5 'Segoe UI',Arial,sans-serif">
        {Band(report)}<h1 style="font-size:20px;line-height:1.3">{report.Title}</h1>
        <h2 style="font-size:16px">{report.Document.Words.Say("letter.headlines")}</h2>
        <table style="border-collapse:collapse;font-size:14px">
        {report.Headlines.Select(headline => Row(headline, report.Document.Words))}</table>
        <h2 style="font-size:16px">{report.Document.Words.Say("letter.findings")}</h2>
        <ol style="padding-left:20px">
        {report.Findings.Select(finding => Markup.Of($"<li>{finding}.</li>\n"))}</ol>
        <p>{report.Document.Words.Say("letter.attached")}</p>
        <p style="color:#56626e;font-size:13px">{report.Source}.</p>
        </body>
        </html>

        """);

    static Markup Band(WrittenDocument report) => report.Document.IsSimulated
        ? Markup.Of($"<p style=\"padding:6px 12px;background:#7a2606;color:#ffffff;text-align:center\"><b>{report.Document.Words.Say("page.simulated")}</b></p>\n")
        : Markup.Empty;

    static Markup Row(Headline headline, Language words) => Markup.Of(
        $"""
        <tr style="border-bottom:1px solid #c9d1d8;vertical-align:top">
        <th scope="row" style="padding:6px 14px 6px 0;text-align:left;font-weight:400">{headline.Name}</th>
        <td style="padding:6px 14px 6px 0;white-space:nowrap"><b>{headline.Value}</b></td>
        <td style="padding:6px 0">{headline.Detail}{(headline.Detail.Length == 0 ? Markup.Empty : Break)}{words.Say("headline.compared_quarter")}: {headline.QuarterText}</td>
        </tr>

        """);
}
