using Analytics.Reports.Html;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Printing;

/// <summary>
/// Prints an HTML file as PDF with the Chromium of the system: real text, embedded fonts, bookmarks and tags; headers and
/// page numbers are those of the style sheet. The same HTML gives the same bytes with the same Chromium and fonts.
/// </summary>
public sealed class PdfPrinter
{
    /// <summary>Environment variable that names the program where it has another name or lies elsewhere.</summary>
    public const string ProgramVariable = "ANALYTICS_CHROMIUM";

    const string Remedy =
        $"PDF is printed by Chromium: install it (Debian: apt-get install chromium), or name the program in the environment variable {ProgramVariable}.";

    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program to start; null = what <see cref="ProgramVariable"/> names, else the first known name on the PATH.</summary>
    public string? Chromium { get; init; }

    /// <summary>After this time the browser is ended.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Prints a file.</summary>
    /// <param name="html">The file to print.</param>
    /// <param name="pdf">The file to write; one that is there is replaced whole.</param>
    /// <param name="date">The day that the PDF gives as its own, so that it does not depend on when it was printed.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <exception cref="AnalyticsException">Chromium is missing, failed, or took too long.</exception>
    public void Print(string html, string pdf, DateOnly date, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("analytics-print-").FullName;
        try
        {
            var printed = Path.Combine(profile, "printed.pdf");
            Run(Path.GetFullPath(html), printed, profile).Do(cancellation);
            if (!File.Exists(printed))
            {
                throw new AnalyticsException($"Chromium ended well, but printed nothing of {html}. {Remedy}");
            }

            WholeFile.Replace(pdf, PdfDates.Set(File.ReadAllBytes(printed), date));
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    ProgramRun Run(string html, string printed, string profile) => new()
    {
        Purpose = "Printing the PDF",
        Remedy = Remedy,
        Program = Chromium ?? Found(),
        Arguments =
        [
            "--headless",
            // Chromium refuses to run as root with its sandbox.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            "--export-tagged-pdf",
            $"--user-data-dir={profile}",
            $"--print-to-pdf={printed}",
            new Uri(html).AbsoluteUri,
        ],
        // Neither the settings nor the fonts of whoever runs it, and a home that can be written.
        Environment = new Dictionary<string, string>
        {
            ["HOME"] = profile,
            ["XDG_CONFIG_HOME"] = profile,
            ["XDG_CACHE_HOME"] = profile,
            ["TZ"] = "UTC",
        },
        Timeout = Timeout,
        // A server has no desktop to talk to.
        IsNoise = line => line.Contains(":ERROR:dbus/", StringComparison.Ordinal),
    };

    static string Found()
    {
        if (Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new AnalyticsException($"There is no Chromium on this machine ({string.Join(", ", Names)}). {Remedy}");
    }
}
