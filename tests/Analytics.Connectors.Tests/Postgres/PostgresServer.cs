using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Analytics.Connectors.Tests.Postgres;

/// <summary>
/// A PostgreSQL of the tests' own: a fresh cluster in a temporary folder on a free loopback port, run as user postgres when
/// the tests run as root. It ends with <see cref="Dispose"/>, and also when the process of the tests dies: its shell waits
/// for the end of its input.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The superuser, who may log in with <see cref="Password"/>.</summary>
    public const string User = "postgres";

    /// <summary>The superuser's password.</summary>
    public const string Password = "of the tests, mật khẩu";

    // $0 = folder, $1 = folder of the programs, $2 = port. Durability is off: the cluster never outlives the tests. A signal
    // to the whole group of the tests must not end the shell before it has stopped the server.
    const string Life =
        """
        trap '' HUP INT TERM
        PATH="$1:$PATH"
        if [ ! -d "$0/data" ]; then
            initdb -D "$0/data" -U postgres --pwfile="$0/password" --auth=scram-sha-256 \
                --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions > "$0/log" 2>&1 || exit 1
        fi
        pg_ctl -D "$0/data" -l "$0/log" -w -t 60 -o "-p $2 -k $0 -c listen_addresses=127.0.0.1 -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=64MB -c max_connections=60" start > /dev/null || exit 2
        echo ready
        cat > /dev/null
        pg_ctl -D "$0/data" -w -m immediate stop > /dev/null
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("analytics-postgres-").FullName;
    Process? _life;

    /// <summary>Makes the cluster and starts it; it accepts connections when the constructor returns.</summary>
    public PostgresServer()
    {
        File.WriteAllText(Path.Combine(_folder, "password"), Password);
        if (Environment.UserName == "root")
        {
            Run("chown", "-R", "postgres", _folder);
        }

        Start();
    }

    /// <summary>The loopback port it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>How the superuser connects to one database.</summary>
    public string ConnectionString(string database = "postgres") => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Password = Password,
        Database = database,
        Pooling = false,
    }.ConnectionString;

    /// <summary>Makes an empty database and returns its name, for tests that run side by side.</summary>
    public string CreateDatabase()
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        Execute("postgres", $"create database {name}");
        return name;
    }

    /// <summary>Runs statements in one database.</summary>
    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        Execute(connection, sql);
    }

    /// <summary>The first value of the first row of a query; null when it is null or there is none.</summary>
    public T? Ask<T>(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
#pragma warning disable CA2100 // The tests run no text that comes from outside.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return command.ExecuteScalar() is T value ? value : default;
    }

    /// <summary>Ends every other connection to a database, as an administrator or a failing network would.</summary>
    public void CutConnections(string database) =>
        Execute(
            "postgres",
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}' and pid <> pg_backend_pid()");

    /// <summary>Takes the server away, with every connection; the data stays for <see cref="Start"/>.</summary>
    public void Stop()
    {
        if (_life is null)
        {
            return;
        }

        _life.StandardInput.Close();
        _life.WaitForExit();
        _life.Dispose();
        _life = null;
    }

    /// <summary>Starts a stopped server, on the port it had before when that is still free.</summary>
    public void Start()
    {
        for (var tries = 1; _life is null; tries++)
        {
            // Between finding a free port and listening on it another process can take it: then it is tried again.
            Port = tries == 1 && Port > 0 ? Port : FreePort();
            var life = Process.Start(LifeStart())!;
            if (life.StandardOutput.ReadLine() == "ready")
            {
                _life = life;
                return;
            }

            life.WaitForExit();
            life.Dispose();
            if (tries == 5)
            {
                var log = Path.Combine(_folder, "log");
                throw new InvalidOperationException(
                    "PostgreSQL did not start. " + (File.Exists(log) ? File.ReadAllText(log) : "It left no log."));
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    ProcessStartInfo LifeStart()
    {
        string[] words = ["sh", "-c", Life, _folder, Programs(), Port.ToString(CultureInfo.InvariantCulture)];
        if (Environment.UserName == "root")
        {
            words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", .. words];
        }

        return new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
    }

    // Debian keeps the server's programs out of the path, in a folder per version; 10 and later compare as texts.
    static string Programs()
    {
        const string Debian = "/usr/lib/postgresql";
        var folder = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        return folder ?? "/usr/bin";
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static void Execute(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // The tests run no text that comes from outside.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
