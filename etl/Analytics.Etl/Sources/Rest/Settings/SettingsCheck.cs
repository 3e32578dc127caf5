using Analytics.Etl.Configuration;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>What the types of the settings cannot say.</summary>
static class SettingsCheck
{
    /// <exception cref="AnalyticsException">A setting contradicts another, or is out of range.</exception>
    public static void Require(RestSettings settings, SettingsSection section)
    {
        var faults = Limits(settings)
            .Concat(Authentication(settings.Auth))
            .Concat(Names(settings))
            .Concat(settings.Resources.SelectMany(Resource));
        foreach (var (key, fault) in faults)
        {
            throw section.Error(key, fault);
        }

        if (settings.Auth is not null && !settings.AllowInsecure)
        {
            RequireSecure(settings.BaseUrl, "base_url", section);
            RequireSecure(settings.Auth.TokenUrl, "auth", section);
        }
    }

    static void RequireSecure(Uri? address, string key, SettingsSection section)
    {
        if (address is { Scheme: "http", IsLoopback: false })
        {
            throw section.Error(
                key, $"sends a secret over plain http to {address.Host}, where others can read it. Use https, or set allow_insecure: true.");
        }
    }

    static IEnumerable<(string Key, string Fault)> Limits(RestSettings settings)
    {
        if (settings.BaseUrl.UserInfo.Length > 0 || settings.BaseUrl.Query.Length > 0)
        {
            yield return ("base_url", "must have no user, password or query. Give a secret by auth, and the query with each resource.");
        }

        if (settings.Retries is < 0 or > 20)
        {
            yield return ("retries", $"is {settings.Retries}, and must be 0 to 20.");
        }

        if (settings.MaxPageMib is < 1 or > 1024)
        {
            yield return ("max_page_mib", $"is {settings.MaxPageMib}, and must be 1 to 1024.");
        }

        var positive = new (string Key, bool IsPositive)[]
        {
            ("connect_timeout", settings.ConnectTimeout > TimeSpan.Zero), ("request_timeout", settings.RequestTimeout > TimeSpan.Zero),
            ("retry_delay", settings.RetryDelay > TimeSpan.Zero), ("max_retry_wait", settings.MaxRetryWait > TimeSpan.Zero),
            ("max_fetch_mib", settings.MaxFetchMib > 0), ("max_pages", settings.MaxPages > 0), ("resources", settings.Resources.Count > 0),
        };
        foreach (var (key, _) in positive.Where(one => !one.IsPositive))
        {
            yield return (key, "must be more than none.");
        }
    }

    static IEnumerable<(string Key, string Fault)> Authentication(AuthSettings? auth)
    {
        if (auth is { Kind: AuthKind.ApiKey or AuthKind.Bearer, TokenEnv: null })
        {
            yield return ("auth", "needs token_env: the name of the environment variable that holds the secret.");
        }

        if (auth is { Kind: AuthKind.ApiKey } && auth.Header is null == auth.Query is null)
        {
            yield return ("auth", "of kind api_key needs either header or query: where the source looks for the key.");
        }

        if (auth is { Kind: AuthKind.Oauth2 } and ({ TokenUrl: null } or { ClientId: null } or { ClientSecretEnv: null }))
        {
            yield return ("auth", "of kind oauth2 needs token_url, client_id and client_secret_env.");
        }
    }

    static IEnumerable<(string Key, string Fault)> Names(RestSettings settings) =>
        settings.Resources.SelectMany(resource => resource.Detail is { } detail ? [resource.Name, detail.Name] : new[] { resource.Name })
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => ("resources", $"has the name '{same.Key}' twice; each list and each detail is a table of its own."));

    static IEnumerable<(string Key, string Fault)> Resource(ResourceSettings resource)
    {
        if (resource.Path.Contains("://", StringComparison.Ordinal) || resource.Detail?.Path.Contains("://", StringComparison.Ordinal) is true)
        {
            yield return ("resources", $"'{resource.Name}' has a path with a server in it; the server stands in base_url.");
        }

        if (resource.Paging is { By: PagingKind.Cursor, Next: null })
        {
            yield return ("resources", $"'{resource.Name}' pages by cursor and needs paging.next: the dotted path of the next cursor in an answer.");
        }

        if (resource.Paging is { Size: < 2 })
        {
            yield return ("resources", $"'{resource.Name}' has pages of {resource.Paging.Size} items; at least 2 are needed.");
        }

        if (resource.Updated is { Parameter: not null } updated && !updated.Value.Contains("{mark}", StringComparison.Ordinal))
        {
            yield return ("resources", $"'{resource.Name}' has updated.value '{updated.Value}' without {{mark}}, the place of the moment.");
        }

        if (resource.Detail is { Concurrency: < 1 or > 32 })
        {
            yield return ("resources", $"'{resource.Name}' has detail.concurrency {resource.Detail.Concurrency}, and must have 1 to 32.");
        }

        if (!TimeSpan.TryParse((resource.Updated?.UtcOffset ?? "+00:00").TrimStart('+'), out _))
        {
            yield return ("resources", $"'{resource.Name}' has updated.utc_offset '{resource.Updated!.UtcOffset}', and must have one such as +07:00.");
        }
    }
}
