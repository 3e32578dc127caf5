using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Analytics.Service.Tests.Running;

/// <summary>A real mail server (aiosmtpd) in a process of its own, which does what a test wants of it.</summary>
public sealed class SmtpServer : IDisposable
{
    public const string Login = "reports";

    public const string Password = "không-ai-biết-9x";

    readonly Process _process;
    readonly string _folder = Directory.CreateTempSubdirectory("smtp-").FullName;

    SmtpServer(bool hasLogin, bool hasCertificate)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Running", "mailserver.py"));
        start.ArgumentList.Add(_folder);
        if (hasLogin)
        {
            Array.ForEach([Login, Password], start.ArgumentList.Add);
        }

        if (hasCertificate)
        {
            WriteCertificate();
            Array.ForEach([Certificate, Path.Combine(_folder, "key.pem")], start.ArgumentList.Add);
        }

        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        var port = _process.StandardOutput.ReadLine();
        Assert.True(int.TryParse(port, CultureInfo.InvariantCulture, out var number), "the mail server (Debian: python3-aiosmtpd) does not start");
        Port = number;
    }

    public int Port { get; }

    /// <summary>What a client has to trust.</summary>
    public string Certificate => Path.Combine(_folder, "certificate.pem");

    /// <summary>Mails that it said it took, oldest first.</summary>
    public IReadOnlyList<JsonElement> Taken => Mails("taken");

    /// <summary>Mails that it was given whole and did not answer.</summary>
    public IReadOnlyList<JsonElement> Unanswered => Mails("unanswered");

    /// <summary>In clear, open to everybody.</summary>
    public static SmtpServer Open() => new(hasLogin: false, hasCertificate: false);

    /// <summary>In clear, with a login.</summary>
    public static SmtpServer Guarded() => new(hasLogin: true, hasCertificate: false);

    /// <summary>STARTTLS with a certificate of its own making, and a login.</summary>
    public static SmtpServer Secured() => new(hasLogin: true, hasCertificate: true);

    /// <summary>From now on it takes, refuses, drops or hangs.</summary>
    public void Is(string mood)
    {
        File.WriteAllText(Path.Combine(_folder, "mood.next"), mood);
        File.Move(Path.Combine(_folder, "mood.next"), Path.Combine(_folder, "mood"), overwrite: true);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    IReadOnlyList<JsonElement> Mails(string kind) =>
    [
        .. Directory.GetFiles(_folder, kind + "-*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement),
    ];

    void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
