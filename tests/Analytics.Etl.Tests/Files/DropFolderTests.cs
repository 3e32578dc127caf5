using Analytics.Etl.Configuration;
using Analytics.Etl.Landing;
using Analytics.Etl.Sources;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Tests.Files;

/// <summary>What a drop folder hands over, and what it leaves for later.</summary>
public sealed class DropFolderTests : IDisposable
{
    readonly DropBox _box = new();

    public DropFolderTests() => _box.Clock.Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Each_extension_has_its_format_and_each_name_its_kind()
    {
        foreach (var name in new[] { "task.csv", "Task-2025.TSV", "task.a.json", "agency.ndjson", "agency-1.jsonl", "directive.xlsx", "directive.old.xls" })
        {
            _box.Put(name, "x");
        }

        Assert.Equal(
            ["task Tsv", "agency Ndjson", "agency Ndjson", "directive Xlsx", "directive Xlsx", "task Json", "task Csv"],
            Fetch().Files.Select(file => $"{file.Content} {file.Form.Format}"));
    }

    [Fact]
    public void A_file_that_has_not_changed_is_not_read_again()
    {
        _box.Put("directive.csv", "a").Put("agency.csv", "b");
        var first = Fetch();

        _box.Put("directive-2.csv", "c");
        var second = Fetch(first.Cursor);
        var third = Fetch(second.Cursor);

        Assert.Equal(["agency.csv", "directive.csv"], Names(first));
        Assert.Equal(["directive-2.csv"], Names(second));
        Assert.Empty(third.Files);
        Assert.Equal(second.Cursor, third.Cursor);
    }

    [Fact]
    public void A_changed_file_is_landed_whole_and_a_touched_one_is_not()
    {
        _box.Put("directive.csv", "a").Put("agency.csv", "b");
        var cursor = Fetch().Cursor;

        _box.Put("directive.csv", "a", "more");
        File.SetLastWriteTimeUtc(At("agency.csv"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var fetched = Fetch(cursor);

        var file = Assert.Single(fetched.Files);
        Assert.Equal(("directive.csv", 7L), (file.Name, file.SizeBytes));
        Assert.Empty(Fetch(fetched.Cursor).Files);
    }

    [Fact]
    public void A_file_that_was_taken_out_is_forgotten()
    {
        var cursor = (_box.Put("directive.csv", "a"), Fetch()).Item2.Cursor;
        File.Delete(At("directive.csv"));
        var empty = Fetch(cursor);

        Assert.Equal("{}", empty.Cursor);
        Assert.Empty(empty.Files);
    }

    [Fact]
    public void Names_of_unfinished_files_wait_and_hidden_ones_are_not_there()
    {
        _box.Put("task.csv.part", "x").Put("task.csv.tmp", "x").Put("task.xlsx.crdownload", "x").Put("~$task.xlsx", "x")
            .Put(".task.csv", "x").Put("README.md", "x").Put("source.json", "{}").Put("agency.csv", "x");

        var fetched = Fetch();

        Assert.Equal(["agency.csv"], Names(fetched));
        Assert.Equal(
            ["task.csv.part is still being written", "task.csv.tmp is still being written", "task.xlsx.crdownload is still being written",
                "~$task.xlsx is still being written"],
            fetched.Waiting);
    }

    [Fact]
    public void A_file_that_was_changed_just_now_waits_until_it_has_settled()
    {
        var source = Configured("settle: 5s");
        _box.Put("task.csv", "x");
        File.SetLastWriteTimeUtc(At("task.csv"), _box.Clock.Now.UtcDateTime.AddSeconds(-4));

        var early = Fetch(source: source);
        _box.Clock.Now = _box.Clock.Now.AddSeconds(2);
        var later = Fetch(early.Cursor, source);

        Assert.Equal(["task.csv is still being written"], early.Waiting);
        Assert.Empty(early.Files);
        Assert.Equal(["task.csv"], Names(later));
        Assert.Empty(later.Waiting);
    }

    [Fact]
    public void A_clock_that_runs_ahead_does_not_hold_a_file_back()
    {
        _box.Put("task.csv", "x");
        File.SetLastWriteTimeUtc(At("task.csv"), _box.Clock.Now.UtcDateTime.AddHours(3));

        Assert.Equal(["task.csv"], Names(Fetch(source: Configured("settle: 5s"))));
    }

    [Fact]
    public void A_file_that_grows_while_it_is_copied_waits_and_nothing_of_it_is_landed()
    {
        _box.Put("task.csv", Enumerable.Repeat("x", 300_000)).Put("agency.csv", "x");
        var writer = new Writer(At("task.csv"));

        var fetched = Fetch(progress: writer);

        Assert.Equal(["agency.csv"], Names(fetched));
        Assert.Equal(["task.csv is still being written"], fetched.Waiting);
        Assert.Single(Directory.GetFiles(_box.Data.Landing));
        Assert.Equal(["task.csv"], Names(Fetch(fetched.Cursor)));
    }

    [Fact]
    public void A_file_that_another_program_has_to_itself_waits()
    {
        _box.Put("task.csv", "x");
        using (new FileStream(At("task.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var fetched = Fetch();
            Assert.Equal(["task.csv is still being written"], fetched.Waiting);
            Assert.Empty(fetched.Files);
        }

        Assert.Equal(["task.csv"], Names(Fetch()));
    }

    [Fact]
    public void What_waits_does_not_fail_the_pull()
    {
        _box.Put("directive.csv", "directive_id,title", "D,x").Put("task.csv.part", "half a rec");

        var result = _box.Pull();

        Assert.Equal((1, 1L), (result.Files, result.Loaded));
        Assert.Equal(["task.csv.part is still being written"], result.Waiting);
    }

    [Fact]
    public void A_source_of_complete_lists_is_read_whole_or_not_at_all()
    {
        var source = Configured("settle: 5s", "complete: [report_duty]");
        _box.Put("report_duty.csv", "x").Put("task.csv", "y");
        var first = Fetch(source: source);
        _box.Put("task-2.csv", "z");
        File.SetLastWriteTimeUtc(At("task-2.csv"), _box.Clock.Now.UtcDateTime);

        var waiting = Fetch(first.Cursor, source);
        _box.Clock.Now = _box.Clock.Now.AddMinutes(1);
        var whole = Fetch(waiting.Cursor, source);
        File.Delete(At("task-2.csv"));
        var fewer = Fetch(whole.Cursor, source);

        Assert.Equal(["report_duty.csv", "task.csv"], Names(first));
        Assert.Empty(waiting.Files);
        Assert.Equal(first.Cursor, waiting.Cursor);
        Assert.Equal(["report_duty.csv", "task-2.csv", "task.csv"], Names(whole));
        Assert.Equal(["report_duty.csv", "task.csv"], Names(fewer));
        Assert.Empty(Fetch(fewer.Cursor, source).Files);
    }

    [Fact]
    public void Patterns_say_what_other_names_hold_and_a_changed_pattern_reads_again()
    {
        _box.Put("bao-cao-3.xlsx", "x").Put("agency.json", "y");
        var cursor = Fetch(source: Configured("files: [{name: 'bao-cao-*.xlsx', content: task, header_row: 4}, {name: '*.json', content: agency, items: a.b}]")).Cursor;
        var fetched = Fetch(cursor, Configured("files: [{name: 'BAO-*', content: task}, {name: '*.json', content: agency, items: a.b}]"));

        var file = Assert.Single(fetched.Files);
        Assert.Equal(("task", new FileForm(FileFormat.Xlsx)), (file.Content, file.Form));
    }

    [Fact]
    public void A_file_that_nothing_explains_is_named_before_anything_is_landed()
    {
        _box.Put("agency.csv", "x").Put("khac.csv", "x").Put("anh.png", "x");
        var source = Configured("files: [{name: 'bao*', content: rows}]", "records: {task: select * from rows}");

        var error = Assert.Throws<AnalyticsException>(() => Fetch(source: source));

        Assert.StartsWith($"Nothing says what anh.png, khac.csv in {_box.Drop} hold: no kind of record is called so, and no name below files: of the source drop fits.", error.Message);
        Assert.False(Directory.Exists(_box.Data.Landing));
    }

    [Fact]
    public void Simulated_records_cannot_come_in_as_real_ones()
    {
        _box.Put("source.json", """{"is_simulated": true}""");

        Assert.Contains("Write `simulated: true` there", Assert.Throws<AnalyticsException>(() => Fetch(source: Configured())).Message);
        Assert.Empty(Fetch(source: Configured("simulated: true")).Files);
    }

    [Theory]
    [InlineData("settel: 5s", "line 5: sources.drop.settel is not known. Did you mean 'settle'?")]
    [InlineData("files: [{name: a, content: task, header_row: 0}]", "sources.drop.files has header_row 0 for a; rows are counted from 1.")]
    [InlineData("files: [{name: a}]", "sources.drop.files[1].content is missing")]
    public void A_wrong_setting_is_named(string line, string message) =>
        Assert.Contains(message, Assert.Throws<AnalyticsException>(() => Configured(line)).Message);

    [Fact]
    public void A_corrupt_cursor_says_how_to_go_on() =>
        Assert.Contains("--from-start", Assert.Throws<AnalyticsException>(() => Fetch("{\"task.csv\": 7}")).Message);

    ISource Configured(params string[] lines)
    {
        var file = Path.Combine(Path.GetDirectoryName(_box.Drop)!, "analytics.yaml");
        File.WriteAllText(file, $"sources:\n  drop:\n    connector: files\n    path: drop\n{string.Concat(lines.Select(line => $"    {line}\n"))}");
        return ConfiguredSource.Read(SettingsFile.Read(file), "drop").Source;
    }

    Fetched Fetch(string? cursor = null, ISource? source = null, IProgress<PullProgress>? progress = null) =>
        (source ?? new DropFolder(_box.Drop)).Fetch(new FetchRequest
        {
            Cursor = cursor,
            Landing = new LandingFolder(_box.Data, _box.Clock),
            Clock = _box.Clock,
            Progress = progress,
        });

    string At(string name) => Path.Combine(_box.Drop, name);

    static string[] Names(Fetched fetched) => [.. fetched.Files.Select(file => file.Name)];

    // Writes one more line when the copying is announced: the file has been looked at, and is not yet copied.
    sealed class Writer(string file) : IProgress<PullProgress>
    {
        public void Report(PullProgress value)
        {
            if (value.Subject == Path.GetFileName(file))
            {
                File.AppendAllText(file, "more");
            }
        }
    }
}
