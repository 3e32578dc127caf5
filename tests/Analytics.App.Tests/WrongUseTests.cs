using Analytics.Warehouse.Engine;

namespace Analytics.App.Tests;

/// <summary>Exit codes and messages: 2 for a wrong command line, 1 for work that failed, and never a stack trace.</summary>
public sealed class WrongUseTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("analytics-wrong-").FullName;

    public static TheoryData<string, string> WrongLines => new()
    {
        { "", "error: Required command was not provided." },
        { "sqll", "error: Unrecognized command or argument 'sqll'." },
        { "sql", "error: Required argument 'sql' missing" },
        { "sql|select 1|--limit|0", "error: --limit is 0; it is at least 1." },
        { "measure|--known|2025-02-31", "error: '2025-02-31' is not a day of the calendar written yyyy-MM-dd, for example 2026-01-10." },
        { "simulate|x|--tasks|5", "error: --tasks and --events go together: give both for synthetic data, neither for the bundled sample." },
        { "report|--format|html,doc", "error: 'doc' is no format of a report. The formats are: html, pdf, png, csv." },
        { "delivery|2025-Q4|a@example.org|--arrived|--again", "error: Give either --arrived or --again: ask the recipient which it is." },
        { "pull|no-such-folder", "error: 'no-such-folder' is no folder, and there is no analytics.yaml that could have a source of that name." },
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public void A_wrong_command_line_ends_with_2_and_says_what_is_wrong(string line, string message)
    {
        var run = CommandRun.Of(line.Length == 0 ? [] : line.Split('|'));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Contains("--help` for what it takes.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_of_every_command_names_folders_and_no_types()
    {
        var asked = new Queue<string[]>([[]]);
        var seen = 0;
        while (asked.TryDequeue(out var command))
        {
            var help = CommandRun.Of([.. command, "--help"]).Output;
            Assert.Contains("Usage:", help, StringComparison.Ordinal);
            Assert.DoesNotContain("[default: Analytics.", help, StringComparison.Ordinal);
            seen++;
            foreach (var line in help.Split("Commands:\n").Skip(1).SelectMany(part => part.Split("\n\n")[0].Split('\n')))
            {
                // What goes on from the line before is indented further.
                if (line.Length > 2 && line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
                {
                    asked.Enqueue([.. command, line.Trim().Split(' ')[0]]);
                }
            }
        }

        Assert.True(seen > 30, $"{seen} commands");
    }

    [Theory]
    [InlineData("sql|select 1", "error: Nothing is published under {data}. Run `analytics demo`")]
    [InlineData("status", "error: Nothing is published under {data}. Run `analytics demo`")]
    [InlineData("measure", "error: There is nothing to measure")]
    [InlineData("indicators|show|no_such", "error: There is no indicator 'no_such'. `analytics indicators list` names them all.")]
    public void Work_that_fails_ends_with_1_and_says_what_to_do(string line, string message)
    {
        string[] data = line.StartsWith("indicators", StringComparison.Ordinal) ? [] : ["--data", _folder];
        var run = CommandRun.Of([.. line.Split('|'), .. data]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message.Replace("{data}", _folder, StringComparison.Ordinal), run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not a library")]
    public void A_missing_or_broken_engine_is_answered_with_what_to_install(string? library)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory)
            .Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        if (library is not null)
        {
            File.WriteAllText(Path.Combine(_folder, "libduckdb.so"), library);
        }

        var run = CommandRun.In(_folder, "measure", "--data", Path.Combine(_folder, "data"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: The DuckDB engine could not be loaded", run.Errors, StringComparison.Ordinal);
        Assert.Contains("apt-get install nodejs npm", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_writer_is_refused_and_told_who_is_first()
    {
        using var first = LiveWarehouse.Open(new DataFolder(_folder));

        var run = CommandRun.Of("measure", "--wait", "0", "--data", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: The warehouse is being written by another process", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"PID {Environment.ProcessId}", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_warehouse_is_said_to_be_none()
    {
        File.WriteAllText(Path.Combine(_folder, "warehouse.duckdb"), "not a database");

        var run = CommandRun.Of("measure", "--data", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: The warehouse could not be opened", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_said_to_bring_nothing()
    {
        var run = CommandRun.Of("pull", _folder, "--data", Path.Combine(_folder, "data"));

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(": nothing new.", run.Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_file_is_named_with_the_fix_and_nothing_is_loaded()
    {
        File.WriteAllText(Path.Combine(_folder, "agency.csv"), "agency_id,nam_vi\nA,Cơ quan\n");

        var run = CommandRun.Of("pull", _folder, "--data", Path.Combine(_folder, "data"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("agency.csv", run.Errors, StringComparison.Ordinal);
        Assert.Contains("'nam_vi'", run.Errors, StringComparison.Ordinal);
        Assert.Contains("name_vi", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("pull")]
    [InlineData("measure")]
    [InlineData("report")]
    [InlineData("delivery")]
    [InlineData("export")]
    [InlineData("serve")]
    [InlineData("schedule")]
    [InlineData("sql")]
    [InlineData("status")]
    [InlineData("indicators")]
    [InlineData("simulate")]
    public void Every_command_teaches_by_an_example(string command)
    {
        var run = CommandRun.Of(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"analytics {command}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
