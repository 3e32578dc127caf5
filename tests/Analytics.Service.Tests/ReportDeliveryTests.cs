using System.Security.Cryptography;
using Analytics.App.Service.Delivering;
using Analytics.App.Service.Settings;
using Analytics.Reports.Documents;
using Analytics.Reports.Printing;
using Analytics.Reports.Wording;
using Analytics.Service.Tests.Running;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;
using Dapper;

namespace Analytics.Service.Tests;

/// <summary>A report is brought to each address once, whatever the mail server does.</summary>
public sealed class ReportDeliveryTests : IDisposable
{
    const string Office = "van-phong@example.org";

    readonly string _folder = Directory.CreateTempSubdirectory("delivery-").FullName;
    readonly SmtpServer _server = SmtpServer.Open();
    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    [Fact]
    public void A_mail_carries_the_pdf_the_headlines_and_the_findings_and_goes_out_once()
    {
        Deliver(To(Office));
        Deliver(To($"Văn phòng <{Office.ToUpperInvariant()}>", Office));

        var mail = Assert.Single(_server.Taken);
        var headers = mail.GetProperty("headers");
        Assert.Equal([Office], mail.GetProperty("to").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(Office, headers.GetProperty("To").GetString());
        Assert.Equal("[SỐ LIỆU MÔ PHỎNG] " + Report.Title, headers.GetProperty("Subject").GetString());
        Assert.Equal("auto-generated", headers.GetProperty("Auto-Submitted").GetString());
        Assert.Matches("^<2026-Q1-abcdef01\\.[0-9a-f]{24}@example\\.org>$", headers.GetProperty("Message-ID").GetString());
        Assert.Equal(
            ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"],
            mail.GetProperty("structure").EnumerateArray().Select(one => one.GetString()));
        Assert.Contains("SỐ LIỆU MÔ PHỎNG", mail.GetProperty("text").GetString());
        Assert.Contains("1. Đúng hạn <78%> & \"thấp\".", mail.GetProperty("text").GetString());
        Assert.Contains("SỐ LIỆU MÔ PHỎNG", mail.GetProperty("html").GetString());
        Assert.Contains("<li>Đúng hạn &lt;78%&gt; &amp; &quot;thấp&quot;.</li>", mail.GetProperty("html").GetString());
        var file = Assert.Single(mail.GetProperty("files").EnumerateArray());
        Assert.Equal("bao-cao-2026-Q1.pdf", file.GetProperty("name").GetString());
        Assert.Equal("application/pdf", file.GetProperty("type").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Pdf))), file.GetProperty("sha256").GetString());
        Assert.Equal((1, "sent"), Row(Office));
    }

    [Fact]
    public void A_refused_mail_is_sent_by_the_next_run_under_the_same_identity()
    {
        _server.Is("refuse");
        var error = Assert.Throws<AnalyticsException>(() => Deliver(To(Office)));
        Assert.Contains($"The report 2026-Q1 could not be mailed to {Office}: 127.0.0.1:{_server.Port} did not take the mail:", error.Message);
        Assert.Contains("4.3.0 try again later", error.Message);
        Assert.Equal((1, "failed"), Row(Office));

        _server.Is("take");
        Deliver(To(Office));

        Assert.Equal((2, "sent"), Row(Office));
        Assert.Equal(Ask("message_id", Office), Assert.Single(_server.Taken).GetProperty("headers").GetProperty("Message-ID").GetString());
    }

    [Fact]
    public void A_server_that_is_down_is_a_failure_that_is_tried_again()
    {
        var down = SmtpServer.Open();
        down.Dispose();
        var error = Assert.Throws<AnalyticsException>(() => Deliver(To(Office) with { Mail = Mail(down.Port, Office) }));
        Assert.Contains("Connection refused", error.Message);
        Assert.Contains("It is tried again with the job.", error.Message);

        Deliver(To(Office));

        Assert.Single(_server.Taken);
    }

    [Fact]
    public void A_wrong_password_is_named_as_such_and_not_told()
    {
        const string Wrong = "wr0ng-s3cret";
        const string Variable = "PASSWORD_OF_REPORT_DELIVERY_TESTS";
        using var guarded = SmtpServer.Guarded();
        var settings = To(Office) with { Mail = Mail(guarded.Port, Office) with { User = SmtpServer.Login, PasswordEnv = Variable } };

        Environment.SetEnvironmentVariable(Variable, Wrong);
        var error = Assert.Throws<AnalyticsException>(() => Deliver(settings));
        Assert.Contains("Check user, the password that password_env names, and starttls.", error.Message);
        Assert.DoesNotContain(Wrong, error.ToString());
        Assert.DoesNotContain(Wrong, Ask("error", Office));

        Environment.SetEnvironmentVariable(Variable, SmtpServer.Password);
        Deliver(settings);
        Assert.Equal(SmtpServer.Login, Assert.Single(guarded.Taken).GetProperty("login").GetString());
    }

    [Fact]
    public void A_server_that_nobody_vouches_for_gets_nothing()
    {
        using var secured = SmtpServer.Secured();
        var settings = To(Office) with { Mail = Mail(secured.Port, Office) with { Starttls = true, User = SmtpServer.Login, PasswordEnv = "PATH" } };

        var error = Assert.Throws<AnalyticsException>(() => Deliver(settings));

        Assert.Contains("certificate", error.Message);
        Assert.Equal((1, "failed"), Row(Office));
        Assert.Empty(secured.Taken);
    }

    [Fact]
    public void A_mail_without_an_answer_is_in_doubt_and_not_sent_again_before_somebody_says_so()
    {
        _server.Is("drop");
        var error = Assert.Throws<AnalyticsException>(() => Deliver(To(Office)));
        Assert.Contains($"It is not known whether the mail with the report 2026-Q1 reached {Office}", error.Message);
        Assert.Contains($"`analytics delivery 2026-Q1 {Office} --arrived`", error.Message);
        Assert.Equal((1, "unknown"), Row(Office));

        _server.Is("take");
        Assert.Throws<AnalyticsException>(() => Deliver(To(Office)));
        Assert.Empty(_server.Taken);
        Assert.Single(_server.Unanswered);

        Deliveries.Settle(_warehouse, "2026-Q1", Office, hasArrived: false, TimeProvider.System);
        Deliver(To(Office));

        var first = Assert.Single(_server.Unanswered).GetProperty("headers").GetProperty("Message-ID").GetString();
        Assert.Equal(first, Assert.Single(_server.Taken).GetProperty("headers").GetProperty("Message-ID").GetString());
    }

    [Fact]
    public void A_connection_that_breaks_before_the_mail_is_a_failure_and_one_that_breaks_after_the_answer_is_none()
    {
        Assert.Throws<AnalyticsException>(() => Deliver(To("cut@example.org")));
        Assert.Equal((1, "failed"), Row("cut@example.org"));

        _server.Is("leave");
        Deliver(To(Office));
        Assert.Equal((1, "sent"), Row(Office));
    }

    [Fact]
    public void What_a_dead_process_was_sending_is_in_doubt()
    {
        Deliveries.Begin(_warehouse, new Delivery("report", "2026-Q1", "mail", Office), "2026-Q1-abcdef01", "<a@b>", TimeProvider.System);

        var error = Assert.Throws<AnalyticsException>(() => Deliver(To(Office)));

        Assert.Contains($"reached {Office}: the process died while it was sending.", error.Message);
        Assert.Equal((1, "unknown"), Row(Office));
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public void A_mail_that_is_said_to_have_arrived_is_never_sent_again()
    {
        _server.Is("drop");
        Assert.Throws<AnalyticsException>(() => Deliver(To(Office)));
        _server.Is("take");

        Deliveries.Settle(_warehouse, "2026-Q1", Office, hasArrived: true, TimeProvider.System);
        Deliver(To(Office));

        Assert.Empty(_server.Taken);
        var error = Assert.Throws<AnalyticsException>(() =>
            Deliveries.Settle(_warehouse, "2026-Q1", Office, hasArrived: false, TimeProvider.System));
        Assert.StartsWith($"No delivery of 2026-Q1 to {Office} is in doubt.", error.Message);
    }

    [Fact]
    public void A_bad_address_neither_holds_the_others_up_nor_makes_them_get_it_twice()
    {
        var settings = To("nobody@example.org", Office);

        Assert.Contains("nobody@example.org", Assert.Throws<AnalyticsException>(() => Deliver(settings)).Message);
        var error = Assert.Throws<AnalyticsException>(() => Deliver(settings));

        Assert.Contains("no such user", error.Message);
        Assert.DoesNotContain(Office, error.Message);
        Assert.Single(_server.Taken);
        Assert.Equal((2, "failed"), Row("nobody@example.org"));
    }

    [Fact]
    public void A_folder_gets_every_file_once_and_keeps_what_it_has()
    {
        var target = Path.Combine(_folder, "share");
        var settings = new DeliverySettings { Folder = target };
        Assert.Contains($"The folder {target} for reports is not there.", Assert.Throws<AnalyticsException>(() => Deliver(settings)).Message);

        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "bao-cao-2026-Q1.pdf"), "of somebody else");
        File.Copy(Report.Path, Path.Combine(target, "bao-cao-2026-Q1.html"));
        var error = Assert.Throws<AnalyticsException>(() => Deliver(settings));
        Assert.Contains("bao-cao-2026-Q1.pdf is there already and differs from", error.Message);
        Assert.Equal("of somebody else", File.ReadAllText(Path.Combine(target, "bao-cao-2026-Q1.pdf")));

        File.Delete(Path.Combine(target, "bao-cao-2026-Q1.pdf"));
        Deliver(settings);
        Assert.Equal(
            ["bao-cao-2026-Q1.html", "bao-cao-2026-Q1.pdf", "bao-cao-2026-Q1/dung-han.png"],
            Directory.GetFiles(target, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(target, file)).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(Pdf), File.ReadAllBytes(Path.Combine(target, "bao-cao-2026-Q1.pdf")));

        // What was delivered may be taken away.
        File.Delete(Path.Combine(target, "bao-cao-2026-Q1.pdf"));
        Deliver(settings);
        Assert.False(File.Exists(Path.Combine(target, "bao-cao-2026-Q1.pdf")));
    }

    public void Dispose()
    {
        _warehouse.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    string Pdf => Path.Combine(_folder, "bao-cao-2026-Q1.pdf");

    WrittenDocument Report => new()
    {
        Path = Path.Combine(_folder, "bao-cao-2026-Q1.html"),
        Quarter = new()
        {
            Code = "2026-Q1",
            RunId = "2026-Q1-abcdef01",
            ValidDate = new(2026, 3, 31),
            KnownDate = new(2026, 4, 10),
            StartDate = new(2026, 1, 1),
            EndDate = new(2026, 3, 31),
        },
        Document = new()
        {
            Name = "bao-cao-2026-Q1",
            Words = Language.Vietnamese,
            Title = "Báo cáo kết quả và hiệu quả thực hiện nhiệm vụ giao tại các văn bản chỉ đạo",
            Kicker = "Quý I/2026",
            Source = "Số liệu có hiệu lực đến 31/03/2026",
            IsSimulated = true,
            Pages = [new() { Id = "a", Topic = "A", Finding = "Đúng hạn <78%> & \"thấp\"", Blocks = [] }],
        },
        Drawings = new Dictionary<string, string>(),
    };

    void Deliver(DeliverySettings settings)
    {
        var picture = Path.Combine(_folder, "bao-cao-2026-Q1", "dung-han.png");
        Directory.CreateDirectory(Path.GetDirectoryName(picture)!);
        File.WriteAllText(Report.Path, "<p>x");
        File.WriteAllBytes(Pdf, [.. Enumerable.Range(0, 100_000).Select(number => (byte)(number * 7))]);
        File.WriteAllText(picture, "png");
        new ReportDelivery(settings, TimeProvider.System).Deliver(_warehouse, Report, [Report.Path, Pdf, picture], CancellationToken.None);
    }

    DeliverySettings To(params string[] addresses) => new() { Mail = Mail(_server.Port, addresses), Formats = [ReportFormat.Pdf] };

    static MailSettings Mail(int port, params string[] addresses) =>
        new() { Host = "127.0.0.1", Port = port, Starttls = false, From = "bao-cao@example.org", To = [.. addresses] };

    (int Attempts, string State) Row(string address) => _warehouse.Connection.QuerySingle<(int, string)>(
        "select attempts, state from ops.delivery where address = $address", new { address });

    string? Ask(string column, string address) =>
        _warehouse.Connection.ExecuteScalar<string>($"select {column} from ops.delivery where address = $address", new { address });
}
