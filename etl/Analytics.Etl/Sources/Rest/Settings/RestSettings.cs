namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>What the configuration says of one REST source, beside the keys that every source has.</summary>
sealed record RestSettings
{
    /// <summary>Where the paths of the resources start, for example https://tracker.example.org/api/.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>True to send a secret over plain http to another machine.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>How the source knows us; null = it does not ask.</summary>
    public AuthSettings? Auth { get; init; }

    /// <summary>Headers sent with every request. No secrets: those go by <see cref="Auth"/>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Longest wait for a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for one whole answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a request is repeated after a passing fault.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Wait before the first repetition; it doubles from one to the next, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two tries. A Retry-After that asks for more ends the fetch.</summary>
    public TimeSpan MaxRetryWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Largest answer, after decompression.</summary>
    public int MaxPageMib { get; init; } = 32;

    /// <summary>Largest sum of all answers of one fetch, after decompression.</summary>
    public int MaxFetchMib { get; init; } = 4096;

    /// <summary>Most requests for pages of one resource in one fetch.</summary>
    public int MaxPages { get; init; } = 100_000;

    /// <summary>The lists to read.</summary>
    public required IReadOnlyList<ResourceSettings> Resources { get; init; }

    /// <summary>The address of a path below the base URL.</summary>
    public Uri Address(string path)
    {
        var home = BaseUrl.AbsoluteUri;
        return new Uri(new Uri(home.EndsWith('/') ? home : home + "/"), path.TrimStart('/'));
    }
}
