namespace Analytics.Warehouse.Publishing;

/// <summary>A report on its way to an address. Times are UTC.</summary>
public sealed record DeliveryStatus
{
    /// <summary>For example 2025-Q4.</summary>
    public required string Period { get; init; }

    /// <summary>mail or folder.</summary>
    public required string Channel { get; init; }

    /// <summary>The mail address, or the folder.</summary>
    public required string Address { get; init; }

    /// <summary>sending, sent, failed or unknown.</summary>
    public required string State { get; init; }

    /// <summary>The run whose figures it has.</summary>
    public required string RunId { get; init; }

    /// <summary>Tries so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>Start of the last try.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Message-ID of the mail; null = no mail.</summary>
    public string? MessageId { get; init; }

    /// <summary>Why it failed or is in doubt; null = neither.</summary>
    public string? Error { get; init; }
}
