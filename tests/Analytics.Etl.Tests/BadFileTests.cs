using System.Text;

namespace Analytics.Etl.Tests;

/// <summary>Files that cannot be read: nothing of the pull is loaded, and the message says what to do.</summary>
public sealed class BadFileTests : IDisposable
{
    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void A_missing_column_is_named_with_all_that_are_needed()
    {
        _box.Put("citation.csv", "citing_id,relation", "A,can_cu");

        Assert.Equal(
            "citation.csv: Required column cited_id is missing. A file of citation needs: citing_id, cited_id, relation.\n"
            + "Nothing was loaded.",
            _box.PullError());
    }

    [Fact]
    public void A_new_column_is_reported_with_the_nearest_one_and_the_records_are_loaded()
    {
        _box.Put("directive.csv", "directive_id,titel,title", "A,B,C", "D,E,F");

        var result = _box.Pull();

        Assert.Equal(
            ("new_column", "titel", 2), (result.Warnings[0].Code, result.Warnings[0].Subject, result.Warnings[0].CountRows));
        Assert.Equal(
            "Column 'titel' of directive.csv is not in the contract of directive: kept in landing, read by nothing. "
            + "The nearest column is 'title'.",
            result.Warnings[0].Message);
        Assert.Equal(["A|C", "D|F"], _box.Ask("select directive_id, title_vi from star.dim_directive where directive_key > 0 order by 1"));
    }

    [Fact]
    public void A_missing_required_column_is_named_with_what_stands_in_its_place()
    {
        _box.Put("directive.csv", "directive_id,titel", "A,B");

        Assert.Equal(
            "directive.csv: Required column title is missing; unknown to the contract is 'titel'. A file of directive needs: "
            + "directive_id, title.\nNothing was loaded.",
            _box.PullError());
    }

    [Fact]
    public void A_column_that_stands_twice_is_named()
    {
        _box.Put("directive.csv", "directive_id,title,title", "A,B,C");

        Assert.Equal("directive.csv: Column 'title' stands twice. Remove one of them.\nNothing was loaded.", _box.PullError());
    }

    [Fact]
    public void An_empty_file_says_what_its_first_line_must_be()
    {
        _box.PutBytes("citation.csv");

        Assert.Equal(
            "citation.csv: It is empty. Its first line must name the columns; citation needs: citing_id, cited_id, relation.\n"
            + "Nothing was loaded.",
            _box.PullError());
    }

    [Fact]
    public void A_binary_file_is_recognised()
    {
        _box.PutBytes("citation.csv", [0x50, 0x4B, 3, 4, 0, 0, 0, 0]);

        Assert.Equal(
            "citation.csv: It has a zero byte, so it is a binary file, or UTF-16 without a byte order mark. "
            + "Save it as CSV in UTF-8 and send it again.\nNothing was loaded.",
            _box.PullError());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(65_500)]
    [InlineData(200_001)]
    public void Bytes_that_are_not_utf8_are_recognised_wherever_they_stand(int at)
    {
        var bytes = Encoding.UTF8.GetBytes("directive_id,title\n" + string.Concat(Enumerable.Repeat("D,Kế hoạch chuyển đổi số\n", 8_000)));
        bytes[at] = 0xFF;
        _box.PutBytes("directive.csv", bytes);

        Assert.Equal(
            "directive.csv: It is not UTF-8. Save it as CSV in UTF-8 and send it again.\nNothing was loaded.", _box.PullError());
    }

    [Fact]
    public void A_line_of_100_MB_is_stopped_early_and_named()
    {
        var file = Path.Combine(_box.Drop, "directive.csv");
        using (var stream = File.Create(file))
        {
            stream.Write("directive_id,title\nD1,x\nD2,\""u8);
            stream.SetLength(100 << 20);
        }

        FillWithLetters(file);

        Assert.Equal(
            "directive.csv: The record at line 3 is larger than 1 MiB. Look for a quote that is not closed there.\n"
            + "Nothing was loaded.",
            _box.PullError());
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_named()
    {
        _box.Put("directive.csv", "directive_id,title", "D1,x", "D2,\"y", "D3,z");

        Assert.Equal(
            "directive.csv: The record at line 3 has a quote that is never closed, and takes the rest of the file with it. "
            + "Close the quote, or double it when it is part of the text.\nNothing was loaded.",
            _box.PullError());
    }

    [Fact]
    public void A_file_name_that_says_no_kind_is_answered_with_the_nearest()
    {
        _box.Put("tasks.csv", "task_id");

        Assert.Equal(
            "tasks.csv: The name of the file says no kind of record; the nearest is 'task'. Name it task.csv or "
            + "task-anything.csv, or take it out of the folder. The kinds are: agency, agency_lineage, agency_group, directive, "
            + "citation, task, status_event, report_duty, metric, target_measurement, process, process_baseline, process_month, "
            + "budget_month, survey, feedback, dq_check, data_element, api_usage, blocking_episode, claim_audit, assignment_account.\n"
            + "Nothing was loaded.",
            _box.PullError());
    }

    [Fact]
    public void All_findings_of_all_files_come_together()
    {
        _box.PutBasics().Put("directive.csv", "id,title", "D,x").Put("report.xlsx", "x").PutBytes("citation.csv");

        var lines = _box.PullError().Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.StartsWith("citation.csv: It is empty.", lines[0]);
        Assert.StartsWith("directive.csv: Required column directive_id is missing; unknown to the contract is 'id'.", lines[1]);
        Assert.StartsWith("report.xlsx: ", lines[2]);
        Assert.Equal("Nothing was loaded.", lines[3]);
        Assert.Equal(["0|0"], _box.Ask("select (select count(*) from ops.batch), (select count(*) from star.dim_task)"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        Directory.Delete(_box.Drop, recursive: true);

        Assert.Equal(
            $"The drop folder {_box.Drop} is not there. Make it and put files into it, or correct the path.", _box.PullError());
    }

    static void FillWithLetters(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        var block = new byte[1 << 20];
        block.AsSpan().Fill((byte)'a');
        stream.Position = "directive_id,title\nD1,x\nD2,\""u8.Length;
        while (stream.Position < 100 << 20)
        {
            stream.Write(block);
        }
    }
}
