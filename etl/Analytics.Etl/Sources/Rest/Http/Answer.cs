using System.Net;
using System.Text.Json;

namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>What came of one request: JSON, "not modified", or a fault.</summary>
sealed record Answer : IDisposable
{
    /// <summary>Zero when there was no answer.</summary>
    public HttpStatusCode Status { get; init; }

    /// <summary>What is wrong with it, as the end of a sentence that starts with the address; null = it is good.</summary>
    public string? Fault { get; init; }

    /// <summary>True when the same request may succeed a little later.</summary>
    public bool IsPassing { get; init; }

    /// <summary>How long the source asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The time of the source.</summary>
    public DateTimeOffset? Date { get; init; }

    public Validators Validators { get; init; } = new(null, null);

    /// <summary>The header Link, as it came.</summary>
    public string? Link { get; init; }

    /// <summary>Where a redirection points.</summary>
    public Uri? Location { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body, understood; null = there is none.</summary>
    public JsonDocument? Json { get; init; }

    public bool IsNotModified => Status == HttpStatusCode.NotModified;

    public bool IsGone => Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    public void Dispose() => Json?.Dispose();
}
