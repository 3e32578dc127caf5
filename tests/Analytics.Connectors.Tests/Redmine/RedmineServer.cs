using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Connectors.Tests.Redmine;

/// <summary>
/// Redmine 5 as Debian packages it, on a free port, with a database and a log of its own: nothing of the
/// machine's own instance is touched, and every run starts empty.
/// </summary>
sealed partial class RedmineServer : IDisposable
{
    const string Empty = "/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default";
    const string Missing = "is not there. Install what the tests need: bash tests/run does it (redmine, redmine-sqlite, ruby-sqlite3, puma, sqlite3).";

    // In memory where there is such a folder: the database is written for every request.
    readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"redmine-{Guid.NewGuid():N}")).FullName;
    readonly Process _puma;

    public RedmineServer()
    {
        foreach (var part in new[] { "config", "log", "tmp", "files", "public" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, part));
        }

        Assert.True(File.Exists(Empty), $"{Empty} {Missing}");
        File.Copy(Empty, Database);
        File.WriteAllText(Path.Combine(_folder, "config/database.yml"), $"production:\n  adapter: sqlite3\n  database: {Database}\n  encoding: utf8\n");
        File.WriteAllText(Path.Combine(_folder, "config/secret_key.txt"), Convert.ToHexString(Guid.NewGuid().ToByteArray()).PadLeft(64, '0'));
        Run("sqlite3", Database, ".read " + Path.Combine(AppContext.BaseDirectory, "Redmine/setup.sql"));
        _puma = Start();
        Address = Listening();
    }

    public string Address { get; }

    string Database => Path.Combine(_folder, "redmine.sqlite");

    /// <summary>
    /// Moves history to when it was: the API writes everything down as of now, and a tracker in use has a past. The nth
    /// step of an issue gets the nth moment, its making the first; moments are Asia/Ho_Chi_Minh.
    /// </summary>
    public void Backdate(IReadOnlyDictionary<int, List<DateTime>> moments)
    {
        static string Utc(DateTime time) => time.AddHours(-7).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var rows = moments.SelectMany(issue => issue.Value.Index().Select(moment => $"({issue.Key}, {moment.Index}, '{Utc(moment.Item)}')"));
        var script = Path.Combine(_folder, "moments.sql");
        File.WriteAllText(script,
            $"""
            create temp table moment (issue integer, nth integer, at text);
            insert into moment values {string.Join(",\n", rows)};
            update journals
            set created_on = moment.at
            from moment,
                (select id, journalized_id, row_number() over (partition by journalized_id order by id) as nth from journals) step
            where step.id = journals.id and moment.issue = step.journalized_id and moment.nth = step.nth;
            update issues
            set created_on = (select min(at) from moment where issue = issues.id),
                updated_on = (select max(at) from moment where issue = issues.id)
            where id in (select issue from moment);
            """);
        Run("sqlite3", Database, ".read " + script);
    }

    public void Dispose()
    {
        _puma.Kill(entireProcessTree: true);
        _puma.WaitForExit();
        _puma.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    Process Start()
    {
        var start = new ProcessStartInfo("puma")
        {
            ArgumentList = { "--dir", "/usr/share/redmine", "-e", "production", "-t", "4:4", "-b", "tcp://127.0.0.1:0", "config.ru" },
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // An instance is a folder below /usr/share/redmine/instances; from there the way up ends at the root.
        start.Environment["X_DEBIAN_SITEID"] = "../../../../../../../.." + _folder;
        return Process.Start(start)!;
    }

    string Listening()
    {
        List<string> said = [];
        while (_puma.StandardOutput.ReadLine() is { } line)
        {
            said.Add(line);
            if (Port().Match(line) is { Success: true } listening)
            {
                // What it says later must not fill the pipe.
                _ = _puma.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                _ = _puma.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return listening.Groups[1].Value;
            }
        }

        throw new InvalidOperationException($"Redmine did not start: {string.Join('\n', said)}\n{_puma.StandardError.ReadToEnd()}");
    }

    static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 && error.Length == 0, $"{program}: {error}");
    }

    [GeneratedRegex(@"Listening on (http://\S+)")]
    private static partial Regex Port();
}
