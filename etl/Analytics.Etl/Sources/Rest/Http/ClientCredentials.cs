using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>OAuth 2.0 client credentials (RFC 6749, 4.4): a token that is kept until it expires or is refused.</summary>
sealed class ClientCredentials(AuthSettings settings, Secrets secrets, Exchange exchange, TimeProvider clock) : IAuthentication
{
    // A token is not used in its last moments: it could expire on the way.
    static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    readonly Lock _lock = new();
    readonly string _clientSecret = secrets.Read(settings.ClientSecretEnv!);
    string? _token;
    DateTimeOffset _useUntil;

    public string Remedy => $"Look at client_id and at the secret in the environment variable {settings.ClientSecretEnv}, and at what the client may read.";

    public Answer? Apply(HttpRequestMessage request, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_token is null || clock.GetUtcNow() >= _useUntil)
            {
                if (Obtain(cancellation) is { } fault)
                {
                    return fault;
                }
            }

            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            return null;
        }
    }

    public bool Renew(HttpRequestMessage refused)
    {
        lock (_lock)
        {
            if (refused.Headers.Authorization?.Parameter == _token)
            {
                _token = null;
            }

            return true;
        }
    }

    Answer? Obtain(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.TokenUrl);
        request.Headers.Accept.ParseAdd("application/json");
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (settings.Scope is { } scope)
        {
            form["scope"] = scope;
        }

        if (settings.CredentialsInForm)
        {
            form["client_id"] = settings.ClientId!;
            form["client_secret"] = _clientSecret;
        }
        else
        {
            var pair = $"{Uri.EscapeDataString(settings.ClientId!)}:{Uri.EscapeDataString(_clientSecret)}";
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
            secrets.Keep(encoded);
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", encoded);
        }

        request.Content = new FormUrlEncodedContent(form);
        using var answer = exchange.Send(request, cancellation);
        if (answer.Fault is not null)
        {
            return Fault(answer.Fault) with { IsPassing = answer.IsPassing, RetryAfter = answer.RetryAfter };
        }

        return answer.Json?.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("access_token", out var token) && token.GetString() is { Length: > 0 } text
            ? Keep(text, root)
            : Fault("answered without access_token");
    }

    Answer? Keep(string token, JsonElement root)
    {
        secrets.Keep(token);
        _token = token;
        var lifetime = root.TryGetProperty("expires_in", out var seconds) && seconds.TryGetDouble(out var count)
            ? TimeSpan.FromSeconds(Math.Clamp(count, 0, 86_400))
            : TimeSpan.FromHours(1);
        _useUntil = clock.GetUtcNow() + (lifetime > 2 * Margin ? lifetime - Margin : lifetime / 2);
        return null;
    }

    Answer Fault(string what) => new() { Fault = $"could not be asked: the token address {settings.TokenUrl} {what}. {Remedy}" };
}
