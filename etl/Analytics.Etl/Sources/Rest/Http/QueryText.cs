namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>The query part of an address.</summary>
static class QueryText
{
    /// <summary>The address with a parameter, instead of what it had by that name.</summary>
    public static Uri With(Uri address, string parameter, string value)
    {
        var kept = Kept(address, parameter);
        return Changed(address, [.. kept, $"{Uri.EscapeDataString(parameter)}={Uri.EscapeDataString(value)}"]);
    }

    /// <summary>The address with several parameters.</summary>
    public static Uri With(Uri address, IEnumerable<KeyValuePair<string, string>> parameters) =>
        parameters.Aggregate(address, (changed, parameter) => With(changed, parameter.Key, parameter.Value));

    /// <summary>The address without a parameter.</summary>
    public static Uri Without(Uri address, string parameter) => Changed(address, Kept(address, parameter));

    static string[] Kept(Uri address, string parameter) =>
    [
        .. address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => Uri.UnescapeDataString(pair.Split('=')[0]) != parameter),
    ];

    static Uri Changed(Uri address, string[] pairs) => new UriBuilder(address) { Query = string.Join('&', pairs) }.Uri;
}
