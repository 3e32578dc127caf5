namespace Analytics.Connectors.Tests.Rest;

/// <summary>What a server was asked.</summary>
sealed record Request(string Method, string Path, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public int Number(string parameter, int otherwise = 0) => Query.TryGetValue(parameter, out var text) ? int.Parse(text) : otherwise;

    public string? Header(string name) => Headers.GetValueOrDefault(name.ToLowerInvariant());
}
