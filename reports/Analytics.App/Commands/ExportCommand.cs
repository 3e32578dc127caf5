using System.CommandLine;
using System.CommandLine.Parsing;
using Analytics.Reports.Exporting;
using Analytics.Reports.Printing;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics export</c>: writes the pack of one quarter, checks one, or compares two.</summary>
static class ExportCommand
{
    public static Command Build(Terminal terminal, CancellationToken stop)
    {
        var period = new Option<string?>("--period") { Description = "Quarter, for example 2026-Q1. Default: the newest one measured.", HelpName = "CODE" };
        var known = SharedOptions.Day("--known", "K of the run (yyyy-MM-dd). Default: the run that knows most.");
        var target = new Option<DirectoryInfo?>("--out") { Description = "Folder for the pack. Default: exports in the data folder.", HelpName = "DIR" };
        var format = Formats();
        var bom = new Option<bool>("--excel-bom") { Description = "CSV files begin with a byte order mark, so that Excel reads them as UTF-8." };
        var security = new Option<string>("--security")
        {
            Description = "Highest class of record that the pack may hold.",
            HelpName = "LEVEL",
            DefaultValueFactory = _ => SecurityLevel.Open,
        };
        security.AcceptOnlyFromAmong([.. SecurityLevel.All]);
        var report = new Option<IReadOnlyList<ReportFormat>>("--report")
        {
            Description = "Forms of the leadership report in the pack: html, pdf (printed by Chromium), or none. Default: html,pdf.",
            HelpName = "LIST",
            CustomParser = result => result.Tokens[0].Value == "none" ? [] : SharedOptions.ReportFormats(result),
        };
        var verify = new Option<DirectoryInfo?>("--verify") { Description = "Check the pack in this folder instead, and its zip.", HelpName = "DIR" };
        var diff = new Option<DirectoryInfo[]>("--diff")
        {
            Description = "Say what changed from one pack to another instead.",
            HelpName = "A B",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("export",
            """
            Writes the pack of one quarter: star schema and figures as Parquet, CSV and Arrow, the marts as one workbook, the
            leadership report, a data dictionary, datapackage.json, and manifest.json with V, K, run, versions, rows and the SHA-256 of every file. The
            folder is named after the run and has a zip beside it. It is put in place whole; a pack that is there is checked, and
            never written over. The same figures give the same bytes. It reads the published snapshot.

            Records above the security level stay out, and all that refers to them.

            Examples:
              analytics export --period 2026-Q1 --out ./exports
              analytics export --format parquet,xlsx --security mat
              analytics export --format csv --excel-bom
              analytics export --verify ./exports/2026-Q1-799dda61
              analytics export --diff ./exports/2025-Q4-2997e310 ./exports/2026-Q1-799dda61
            """)
        {
            period, known, target, format, bom, security, report, verify, diff, data, json,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(verify) is { } pack)
            {
                return (int)ExportChecks.Verify(terminal, pack.FullName, parsed.GetValue(json));
            }

            if (parsed.GetValue(diff) is { Length: 2 } packs)
            {
                return (int)ExportChecks.Diff(terminal, packs[0].FullName, packs[1].FullName, parsed.GetValue(json));
            }

            var folder = parsed.GetValue(data)!;
            var request = new PackRequest
            {
                Period = parsed.GetValue(period),
                Known = parsed.GetValue(known),
                Folder = parsed.GetValue(target)?.FullName ?? folder.Exports,
                Formats = SharedOptions.List(parsed, format, Enum.GetValues<PackFormat>()),
                HasExcelBom = parsed.GetValue(bom),
                Security = parsed.GetValue(security)!,
            };
            var result = terminal.Watch("Exporting", progress =>
            {
                using var snapshot = Snapshot.Open(folder);
                using var documents = PackReport.Write(
                    snapshot, request.Period, request.Known, SharedOptions.List(parsed, report, [ReportFormat.Html, ReportFormat.Pdf]), stop);
                return QuarterExport.Write(snapshot, request with { ReportFiles = documents.Files }, progress, stop);
            });
            Say(terminal, result, parsed.GetValue(json));
            return (int)ExitCode.Done;
        });
        return command;
    }

    static void Say(Terminal terminal, QuarterExportResult result, bool isJson)
    {
        if (isJson)
        {
            terminal.WriteJson(result);
            return;
        }

        terminal.Say(result.IsNew
            ? $"{result.Manifest.Files.Count} files, {result.Manifest.Files.Sum(file => file.Rows ?? 0)} rows; the same as {Path.GetFileName(result.Zip)}."
            : "It was there already, and is whole.");
        if (result.Manifest.Notice is { } notice)
        {
            terminal.Say(notice);
        }

        terminal.Data.WriteLine(result.Path);
    }

    static Option<PackFormat[]> Formats() => new("--format")
    {
        Description = "Forms of the tables, with commas between: parquet, csv, xlsx, arrow. Default: all.",
        HelpName = "LIST",
        CustomParser = Parse,
    };

    static PackFormat[]? Parse(ArgumentResult result)
    {
        var formats = new List<PackFormat>();
        foreach (var name in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            var known = Enum.GetNames<PackFormat>().FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is null)
            {
                result.AddError($"'{name}' is not a format. Give parquet, csv, xlsx or arrow, with commas between.");
                return null;
            }

            formats.Add(Enum.Parse<PackFormat>(known));
        }

        return [.. formats];
    }
}
