using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>What is compared, given as <c>--what pull,measure,export,connectors,sample --forms csv,rest --events N --tasks N --rounds N</c>.</summary>
sealed record BenchmarkOptions
{
    static readonly string[] Comparisons = ["pull", "measure", "export", "connectors", "sample"];

    /// <summary>What is compared, with commas between. sample: whether both sides measure the bundled sample alike.</summary>
    public string What { get; init; } = "pull,measure,export,connectors";

    /// <summary>Forms of the connectors, with commas between; bulk = the ways into the engine.</summary>
    public string Forms { get; init; } = "csv,ndjson,postgres,xlsx,rest,bulk";

    public long Events { get; init; } = 1_000_000;

    public long Tasks { get; init; } = 50_000;

    public int Rounds { get; init; } = 3;

    /// <summary>Set in the processes that a run starts: what this one is to do, and where.</summary>
    public string? Phase { get; init; }

    public string Folder { get; init; } = "";

    public static BenchmarkOptions Parse(string[] args)
    {
        var options = new BenchmarkOptions();
        for (var at = 0; at + 1 < args.Length; at += 2)
        {
            var value = args[at + 1];
            options = args[at] switch
            {
                "--what" => options with { What = value },
                "--forms" => options with { Forms = value },
                "--events" => options with { Events = Number(value) },
                "--tasks" => options with { Tasks = Number(value) },
                "--rounds" => options with { Rounds = (int)Number(value) },
                "--phase" => options with { Phase = value },
                "--folder" => options with { Folder = value },
                _ => throw new ArgumentException($"'{args[at]}' is not one of --what, --forms, --events, --tasks, --rounds."),
            };
        }

        return options.What.Split(',').Except(Comparisons).FirstOrDefault() is { } unknown
            ? throw new ArgumentException($"'{unknown}' is not one of --what {string.Join(',', Comparisons)}.")
            : options;
    }

    /// <summary>True when one of these is compared.</summary>
    public bool Does(params IEnumerable<string> comparisons) => comparisons.Intersect(What.Split(',')).Any();

    static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
