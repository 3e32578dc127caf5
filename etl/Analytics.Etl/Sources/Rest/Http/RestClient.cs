using System.Net;
using Analytics.Etl.Sources.Rest.Settings;
using Analytics.Warehouse.Engine;
using Polly;

namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>Asks one source for JSON: knows who we are, tries again what may pass, and keeps to its limits.</summary>
sealed class RestClient : IDisposable
{
    const int MaxRedirects = 5;

    readonly string _source;
    readonly RestSettings _settings;
    readonly HttpClient _http;
    readonly Exchange _exchange;
    readonly Secrets _secrets;
    readonly IAuthentication _authentication;
    readonly ResiliencePipeline<Answer> _pipeline;
    readonly Origin _origin;
    long _bytes;

    public RestClient(string source, RestSettings settings, TimeProvider clock)
    {
        (_source, _settings, _secrets, _origin) = (source, settings, new Secrets(source), new Origin(settings.BaseUrl));
        var maxBytes = (long)settings.MaxPageMib << 20;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = settings.ConnectTimeout,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = maxBytes,
        };
        _exchange = new Exchange(_http, settings.RequestTimeout, maxBytes, _secrets, clock);
        _pipeline = RetryRules.Pipeline(settings, clock);
        _authentication = settings.Auth switch
        {
            null => new Anonymous(),
            { Kind: AuthKind.Oauth2 } oauth2 => new ClientCredentials(oauth2, _secrets, _exchange, clock),
            var shared => new SharedSecret(shared, _secrets),
        };
    }

    /// <summary>A good answer, or one that says "not modified".</summary>
    /// <exception cref="AnalyticsException">The source did not give one.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Answer Get(string resource, Uri address, Validators? known, CancellationToken cancellation)
    {
        var answer = Ask(address, known, cancellation);
        return answer.Fault is null ? answer : throw Failure(resource, address, answer);
    }

    /// <summary>The same; null when the source has no such thing any more.</summary>
    /// <exception cref="AnalyticsException">The source did not give a good answer.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Answer? Find(string resource, Uri address, CancellationToken cancellation)
    {
        var answer = Ask(address, known: null, cancellation);
        return answer.IsGone ? null : answer.Fault is null ? answer : throw Failure(resource, address, answer);
    }

    /// <summary>An address that an answer named for what follows it, without secrets.</summary>
    /// <exception cref="AnalyticsException">It is on another server.</exception>
    public Uri Follow(string resource, Uri from, Uri named) =>
        _origin.Resolve(from, named) is { } target
            ? _authentication.Clean(target)
            : throw Error(resource, from,
                $"names {new Uri(from, named).GetLeftPart(UriPartial.Authority)} for the next page, and secrets go to no other server. "
                + "If that is the right one, set base_url to it.");

    /// <summary>An error about a resource, with the address and without secrets.</summary>
    public AnalyticsException Error(string resource, Uri address, string fault) =>
        new(_secrets.Mask($"Source {_source}, resource {resource}: {_authentication.Clean(address)} {fault} Nothing was loaded."));

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    Answer Ask(Uri address, Validators? known, CancellationToken cancellation)
    {
        var answer = _pipeline.Execute(token => Try(address, known, token), cancellation);
        return Interlocked.Add(ref _bytes, answer.Body.Length) <= (long)_settings.MaxFetchMib << 20
            ? answer
            : new Answer { Fault = $"brought the fetch over max_fetch_mib = {_settings.MaxFetchMib}" };
    }

    Answer Try(Uri address, Validators? known, CancellationToken cancellation)
    {
        var target = address;
        var mayRenew = true;
        for (var redirects = 0; redirects <= MaxRedirects;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            request.Headers.Accept.ParseAdd("application/json");
            foreach (var (name, value) in _settings.Headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            known?.Apply(request);
            if (_authentication.Apply(request, cancellation) is { } fault)
            {
                return fault;
            }

            var answer = _exchange.Send(request, cancellation);
            if (answer.Status == HttpStatusCode.Unauthorized && mayRenew && _authentication.Renew(request))
            {
                mayRenew = false;
            }
            else if ((int)answer.Status is 301 or 302 or 303 or 307 or 308 && answer.Location is { } location)
            {
                redirects++;
                if (_origin.Resolve(target, location) is not { } next)
                {
                    return new Answer
                    {
                        Fault = $"redirects to {new Uri(target, location).GetLeftPart(UriPartial.Authority)}, and secrets go to no other server",
                    };
                }

                target = next;
            }
            else
            {
                return answer;
            }
        }

        return new Answer { Fault = $"redirects more than {MaxRedirects} times" };
    }

    AnalyticsException Failure(string resource, Uri address, Answer answer)
    {
        var isTried = answer.IsPassing && _settings.Retries > 0 && !(answer.RetryAfter > _settings.MaxRetryWait);
        var tries = isTried ? $", tried {_settings.Retries + 1} times" : "";
        return Error(resource, address, $"{answer.Fault}{tries}. {Remedy(answer)}");
    }

    string Remedy(Answer answer) => answer switch
    {
        { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => $"Expected JSON. {_authentication.Remedy}",
        { IsGone: true } => "Expected JSON. Look at base_url and at the path of the resource.",
        { RetryAfter: { } wait } when wait > _settings.MaxRetryWait =>
            $"It asks to come again in {wait.TotalSeconds:0} s, more than max_retry_wait allows; pull again then.",
        { IsPassing: true } => "Expected JSON. Look whether the source is up; the next pull goes on where the last good one ended.",
        { Status: HttpStatusCode.OK } => "Look at base_url, the path of the resource and auth.",
        { Status: 0 } => "Look at base_url, at that limit, or at the source.",
        _ => "Expected JSON. Look at the path and the query of the resource.",
    };
}
