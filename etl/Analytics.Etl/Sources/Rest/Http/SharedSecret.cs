using System.Net.Http.Headers;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>An API key or a bearer token that does not change while we run.</summary>
sealed class SharedSecret(AuthSettings settings, Secrets secrets) : IAuthentication
{
    readonly string _secret = secrets.Read(settings.TokenEnv!);

    public string Remedy => $"Look at the secret in the environment variable {settings.TokenEnv}: it may be wrong, expired or withdrawn.";

    public Answer? Apply(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (settings.Query is { } parameter)
        {
            request.RequestUri = QueryText.With(request.RequestUri!, parameter, _secret);
        }
        else if (settings.Kind == AuthKind.Bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _secret);
        }
        else
        {
            request.Headers.TryAddWithoutValidation(settings.Header!, _secret);
        }

        return null;
    }

    public bool Renew(HttpRequestMessage refused) => false;

    public Uri Clean(Uri address) => settings.Query is { } parameter ? QueryText.Without(address, parameter) : address;
}
