using System.Globalization;
using System.Security.Cryptography;
using Analytics.Service.Tests.Running;

namespace Analytics.Service.Tests;

/// <summary>The real program and a real mail server with STARTTLS and a login, from the due quarter to the mail.</summary>
public sealed class DeliveringServiceTests : IDisposable
{
    const string Office = "van-phong@example.org";

    // The newest quarter that is due: no other is owed.
    readonly string _quarter = Due(quartersBack: 0);

    readonly Site _site = new();
    readonly SmtpServer _server = SmtpServer.Secured();

    [Fact]
    public void A_due_report_is_printed_and_mailed_once_through_every_mishap()
    {
        _site.WithEvents(200).WithEnvironment("SMTP_PASSWORD", SmtpServer.Password).WithEnvironment("SSL_CERT_FILE", _server.Certificate).With(
            schedule: $"since: {_quarter}\nretry: {{attempts: 1}}",
            delivery: $$"""
                folder: share
                mail: {host: 127.0.0.1, port: {{_server.Port}}, from: bao-cao@example.org, to: [{{Office}}], user: {{SmtpServer.Login}}, password_env: SMTP_PASSWORD}
                """);
        Directory.CreateDirectory(Path.Combine(_site.Root, "share"));
        Assert.Equal("done", _site.Json("schedule", "run", "pull:inbox").GetProperty("outcome").GetString());

        // No browser: the page is there, nothing goes out.
        _site.WithEnvironment("ANALYTICS_CHROMIUM", "no-such-browser");
        AssertFails("`no-such-browser` could not be started");
        Assert.True(File.Exists(Report("html")));
        _site.WithEnvironment("ANALYTICS_CHROMIUM", "");

        // Killed between the last byte and the answer.
        _server.Is("hang");
        var service = _site.Serve();
        Eventually.True(() => _server.Unanswered.Count == 1, "the mail was handed over", () => service.Log);
        service.Kill();
        _server.Is("take");
        AssertFails($"`analytics delivery {_quarter} {Office} --arrived`");
        var doubt = _site.Json("status").GetProperty("deliveries")[0];
        Assert.Equal("unknown", doubt.GetProperty("state").GetString());
        Assert.Equal(Office, doubt.GetProperty("address").GetString());
        Assert.Empty(_server.Taken);

        var neither = _site.Run("delivery", _quarter, Office);
        Assert.Equal(2, neither.ExitCode);
        Assert.Equal(0, _site.Run("delivery", _quarter, Office, "--again").ExitCode);
        Assert.Equal($"done: {_quarter}", _site.Json("schedule", "run", "report").GetProperty("summary").GetString());

        Assert.True(File.Exists(Path.Combine(_site.Root, "share", $"bao-cao-{_quarter}.pdf")));
        var mail = Assert.Single(_server.Taken);
        Assert.True(mail.GetProperty("encrypted").GetBoolean());
        Assert.Equal(SmtpServer.Login, mail.GetProperty("login").GetString());
        Assert.StartsWith("[SỐ LIỆU MÔ PHỎNG] Báo cáo kết quả và hiệu quả", mail.GetProperty("headers").GetProperty("Subject").GetString());
        Assert.Contains("So với quý trước", mail.GetProperty("text").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Report("pdf")))),
            Assert.Single(mail.GetProperty("files").EnumerateArray()).GetProperty("sha256").GetString());
        Assert.DoesNotContain(SmtpServer.Password, service.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_that_cannot_be_delivered_does_not_hold_the_next_one_up()
    {
        var before = Due(quartersBack: 1);
        _site.WithEvents(200).With(schedule: $"since: {before}\nretry: {{attempts: 1}}", delivery: "folder: share\nformats: [html]");
        var share = Directory.CreateDirectory(Path.Combine(_site.Root, "share")).FullName;
        var foreign = Path.Combine(share, $"bao-cao-{before}.html");
        File.WriteAllText(foreign, "of somebody else");
        Assert.Equal("done", _site.Json("schedule", "run", "pull:inbox").GetProperty("outcome").GetString());

        AssertFails($"{foreign} is there already and differs from");
        Assert.Equal("of somebody else", File.ReadAllText(foreign));
        Assert.Equal(File.ReadAllBytes(Report("html")), File.ReadAllBytes(Path.Combine(share, $"bao-cao-{_quarter}.html")));

        File.Delete(foreign);
        Assert.Equal($"done: {before}", _site.Json("schedule", "run", "report").GetProperty("summary").GetString());
        Assert.True(File.Exists(foreign));
    }

    public void Dispose()
    {
        _site.Dispose();
        _server.Dispose();
    }

    string Report(string ending) => Path.Combine(_site.Data, "reports", $"bao-cao-{_quarter}.{ending}");

    // Due when the tenth day after its end is over.
    static string Due(int quartersBack)
    {
        var there = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));
        var day = DateOnly.FromDateTime(there.DateTime).AddDays(-10).AddMonths(-3 * (1 + quartersBack));
        return string.Create(CultureInfo.InvariantCulture, $"{day.Year}-Q{(day.Month + 2) / 3}");
    }

    void AssertFails(string why)
    {
        var run = _site.Run("schedule", "run", "report");
        Assert.Equal(1, run.ExitCode);
        Assert.True((run.Output + run.Errors).Contains(why, StringComparison.Ordinal), run.Output + run.Errors);
    }
}
