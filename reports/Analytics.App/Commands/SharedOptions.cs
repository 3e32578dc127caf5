using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Analytics.Reports.Printing;
using Analytics.Warehouse.Engine;

namespace Analytics.App.Commands;

/// <summary>Options that several commands take.</summary>
static class SharedOptions
{
    public static Option<DataFolder> Data() => new("--data")
    {
        Description = "Folder that holds the warehouse, its snapshot, the landing and the reports.",
        HelpName = "DIR",
        CustomParser = result => new DataFolder(result.Tokens[0].Value),
        DefaultValueFactory = _ => new DataFolder("data"),
    };

    /// <summary>The configuration file where none is named.</summary>
    public const string ConfigurationFile = "analytics.yaml";

    /// <summary>What a list was given as; where it was not, its default, which the help names in the words of the option.</summary>
    public static T List<T>(ParseResult parsed, Option<T> option, T without) =>
        parsed.GetResult(option) is null ? without : parsed.GetValue(option)!;

    public static Option<string> Config() => new("--config")
    {
        Description = "The configuration file.",
        HelpName = "FILE",
        DefaultValueFactory = _ => ConfigurationFile,
    };

    public static Option<int> Wait() => new("--wait")
    {
        Description = "Seconds to wait at most while another process, such as the service, writes the warehouse.",
        HelpName = "N",
        DefaultValueFactory = _ => 60,
    };

    public static Option<long> Limit(long rows)
    {
        var limit = new Option<long>("--limit") { Description = "Rows given at most.", DefaultValueFactory = _ => rows };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() < 1)
            {
                result.AddError($"--limit is {result.GetValueOrDefault<long>()}; it is at least 1.");
            }
        });
        return limit;
    }

    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON, for a script." };

    public static Option<DateOnly?> Known() => Day("--known", "K: measure as known on this day (yyyy-MM-dd). Default: today.");

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = Date,
    };

    /// <summary>Formats of a document, with commas between.</summary>
    public static List<ReportFormat> ReportFormats(ArgumentResult result)
    {
        List<ReportFormat> formats = [];
        foreach (var name in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Enum.GetValues<ReportFormat>().Where(format => NameOf(format) == name).ToList() is [var known])
            {
                formats.Add(known);
            }
            else
            {
                result.AddError($"'{name}' is no format of a report. The formats are: {string.Join(", ", Enum.GetValues<ReportFormat>().Select(NameOf))}.");
            }
        }

        return formats;

        static string NameOf(ReportFormat format) => format.ToString().ToLowerInvariant();
    }

    static DateOnly? Date(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"'{text}' is not a day of the calendar written yyyy-MM-dd, for example 2026-01-10.");
        return null;
    }
}
