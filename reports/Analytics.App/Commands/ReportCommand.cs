using System.CommandLine;
using System.CommandLine.Parsing;
using Analytics.Reports;
using Analytics.Reports.Printing;
using Analytics.Reports.Wording;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics report</c>: the documents of one quarter.</summary>
static class ReportCommand
{
    public static Command Build(Terminal terminal, CancellationToken stop)
    {
        var period = new Option<string?>("--period") { Description = "Quarter, for example 2025-Q4. Default: the newest one measured.", HelpName = "CODE" };
        var known = SharedOptions.Day("--known", "The figures of the newest run that knew no more than what was recorded by this day (yyyy-MM-dd). Default: the current ones.");
        var target = new Option<DirectoryInfo?>("--out") { Description = "Folder for the documents. Default: reports in the data folder.", HelpName = "DIR" };
        var agencies = Names("--agency", "A scorecard for this agency instead of the report; several with commas, or all.");
        var directives = Names("--directive", "A page for this directive (id or number) instead of the report; several with commas, or all.");
        var dashboard = new Option<bool>("--dashboard") { Description = "The page that is seen at a glance instead of the report." };
        var language = new Option<Language>("--lang")
        {
            Description = "vi or en.",
            HelpName = "CODE",
            CustomParser = ChosenLanguage,
            DefaultValueFactory = _ => Language.Vietnamese,
        };
        var online = new Option<Uri?>("--online")
        {
            Description = "Folder on the network where the documents will be found (https://…/): printed as a QR code beside the signatures.",
            HelpName = "URL",
            CustomParser = Address,
        };
        var formats = new Option<IReadOnlyList<ReportFormat>>("--format")
        {
            Description = "html, pdf, png, csv, or several with commas. The HTML is always written, the others are made from it. Default: html.",
            HelpName = "LIST",
            CustomParser = SharedOptions.ReportFormats,
        };
        var data = SharedOptions.Data();
        var command = new Command("report",
            """
            Writes the leadership report of a measured quarter: eight pages in Vietnamese in one HTML file that opens
            offline, prints on A4 and needs no script; or a dashboard, scorecards of agencies, pages of directives. It reads
            the published snapshot, so it never disturbs a load. PDF is printed by Chromium; png is a picture and csv the
            numbers of each chart, in a folder of the document's name.

            Examples:
              analytics report --period 2025-Q4 --out ./reports --format html,pdf
              analytics report --agency bo-tai-chinh,bo-noi-vu --format pdf
              analytics report --directive all --lang en
            """)
        {
            period, known, agencies, directives, dashboard, language, online, formats, target, data,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            var goal = parsed.GetValue(target)?.FullName ?? folder.Reports;
            var chosen = new ReportOrder
            {
                PeriodCode = parsed.GetValue(period),
                Known = parsed.GetValue(known),
                Words = parsed.GetValue(language)!,
                Online = parsed.GetValue(online),
                Agencies = parsed.GetValue(agencies)!,
                Directives = parsed.GetValue(directives)!,
                HasDashboard = parsed.GetValue(dashboard),
            };
            var order = chosen with { HasLeadership = chosen is { HasDashboard: false, Agencies: [], Directives: [] } };
            foreach (var file in Run(terminal, folder, order, goal, SharedOptions.List(parsed, formats, [ReportFormat.Html]), stop))
            {
                terminal.Data.WriteLine(file);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes documents behind a progress bar and gives the paths of their files, the HTML first.</summary>
    public static IReadOnlyList<string> Run(
        Terminal terminal, DataFolder folder, ReportOrder order, string target, IReadOnlyList<ReportFormat> formats, CancellationToken stop) =>
        terminal.Watch("Writing the report", _ =>
        {
            using var snapshot = Snapshot.Open(folder);
            return QuarterReports.Write(snapshot, order, target, stop).SelectMany(document => PrintedDocument.Write(document, formats, stop)).ToList();
        });

    static Option<IReadOnlyList<string>> Names(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "LIST",
        CustomParser = result => result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        DefaultValueFactory = _ => [],
    };

    static Language? ChosenLanguage(ArgumentResult result)
    {
        var code = result.Tokens[0].Value;
        if (Language.All.FirstOrDefault(language => language.Code == code) is { } known)
        {
            return known;
        }

        result.AddError($"'{code}' is no language of a report. The languages are: {string.Join(", ", Language.All.Select(language => language.Code))}.");
        return null;
    }

    static Uri? Address(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        result.AddError($"'{text}' is no address of a folder on the network, such as https://example.org/reports/.");
        return null;
    }
}
