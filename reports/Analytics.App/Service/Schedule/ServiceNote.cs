namespace Analytics.App.Service.Schedule;

/// <summary>Who serves a data folder.</summary>
/// <param name="What">The command.</param>
/// <param name="ProcessId">Its process.</param>
/// <param name="Host">Its machine.</param>
/// <param name="Started">When it started, UTC.</param>
/// <param name="Url">Where it listens; null = nowhere, or not yet.</param>
sealed record ServiceNote(string What, int ProcessId, string Host, DateTimeOffset Started, string? Url);
