using System.Text.Json;

namespace Analytics.App.Tests;

/// <summary>An operator's day with the real program: names to resolve, refused records to correct.</summary>
public sealed class OperatorTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("analytics-operator-").FullName;

    string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_name_is_listed_resolved_logged_and_forgotten()
    {
        Pull();

        using var open = JsonDocument.Parse(Run("resolve", "list", "--json").Output);
        var resolved = Run("resolve", "Sở Nội vụ tỉnh", "so-noi-vu", "--by", "Lan", "--because", "công văn 12");
        var empty = Run("resolve", "list");
        using var log = JsonDocument.Parse(Run("resolve", "log", "--json").Output);
        var forgotten = Run("resolve", "forget", "sở nội vụ tỉnh", "--by", "Minh");
        var wrong = CommandRun.Of("resolve", "x", "so-noi-v", "--by", "Lan", "--data", Data);

        var text = open.RootElement[0];
        Assert.Equal("Sở Nội vụ tỉnh", text.GetProperty("text").GetString());
        Assert.Equal("so-noi-vu", text.GetProperty("suggestions")[0].GetProperty("agencyId").GetString());
        Assert.Contains("meant ?unknown and means so-noi-vu now", resolved.Output, StringComparison.Ordinal);
        Assert.Contains("1 entries of tasks, 1 assignments", resolved.Output, StringComparison.Ordinal);
        Assert.Contains("Texts that mean no agency: none", empty.Output, StringComparison.Ordinal);
        Assert.Equal("Lan", log.RootElement[0].GetProperty("decidedBy").GetString());
        Assert.Contains("meant so-noi-vu and means ?unknown now", forgotten.Output, StringComparison.Ordinal);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("There is no agency 'so-noi-v'; the nearest ids are so-noi-vu", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_record_is_found_exported_corrected_and_released()
    {
        Pull();

        using var list = JsonDocument.Parse(Run("quarantine", "list", "--reason", "wrong_type", "--json").Output);
        var hash = list.RootElement.GetProperty("records")[0].GetProperty("hash").GetString()!;
        var shown = Run("quarantine", "show", hash[..10]);
        Run("quarantine", "export", Path.Combine(_folder, "export"));
        var file = Path.Combine(_folder, "export", "incoming", "report_duty.csv");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace(",31/12/2025,", ",2025-12-31,", StringComparison.Ordinal));
        var released = Run("quarantine", "release", Path.Combine(_folder, "export"));
        var dismissed = Run("quarantine", "dismiss", Hash("unknown_reference"), "--by", "Lan", "--because", "nhập thử");
        var left = Run("quarantine", "list");
        var retried = Run("quarantine", "retry");

        Assert.Contains("report_duty of incoming, report_duty.csv line 2", shown.Output, StringComparison.Ordinal);
        Assert.Contains("31/12/2025", shown.Output, StringComparison.Ordinal);
        Assert.Contains("1 records are held no longer.", released.Output, StringComparison.Ordinal);
        Assert.Contains("is dismissed", dismissed.Output, StringComparison.Ordinal);
        Assert.Contains("Held records: none", left.Output, StringComparison.Ordinal);
        Assert.Contains("0 records are held no longer.", retried.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resolve")]
    [InlineData("quarantine")]
    public void Each_command_teaches_by_an_example(string command)
    {
        var run = CommandRun.Of(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"analytics {command}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example", run.Output, StringComparison.Ordinal);
    }

    void Pull()
    {
        var incoming = Path.Combine(_folder, "incoming");
        Directory.CreateDirectory(incoming);
        File.WriteAllText(Path.Combine(incoming, "agency.csv"), "agency_id,name_vi\nso-noi-vu,Sở Nội vụ\nso-y-te,Sở Y tế\n");
        File.WriteAllText(Path.Combine(incoming, "directive.csv"), "directive_id,title\nD,Chỉ thị\n");
        File.WriteAllText(Path.Combine(incoming, "task.csv"),
            "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date\nT,D,Việc,one_off,2025-10-01,Sở Nội vụ tỉnh,2025-12-31\n");
        File.WriteAllText(Path.Combine(incoming, "report_duty.csv"),
            "duty_id,agency_id,task_id,period_label,due_date,recorded_at\nR1,so-y-te,,q,31/12/2025,2025-10-01\nR2,so-y-te,T9,q,2025-12-31,2025-10-01\n");
        Run("pull", incoming);
    }

    string Hash(string reason)
    {
        using var list = JsonDocument.Parse(Run("quarantine", "list", "--reason", reason, "--json").Output);
        return list.RootElement.GetProperty("records")[0].GetProperty("hash").GetString()![..12];
    }

    CommandRun Run(params string[] arguments)
    {
        var run = CommandRun.Of([.. arguments, "--data", Data]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run;
    }
}
