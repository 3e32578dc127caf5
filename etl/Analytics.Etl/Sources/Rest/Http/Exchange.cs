using System.Net;
using System.Security.Authentication;
using System.Text.Json;
using System.Text.Unicode;

namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>One request and its whole answer, within limits of time and size. Faults come back as answers.</summary>
sealed class Exchange(HttpClient http, TimeSpan timeout, long maxBytes, Secrets secrets, TimeProvider clock)
{
    static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Answer Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            // Reads the whole body: a body that is cut, or larger than allowed, fails here.
            using var response = http.Send(request, HttpCompletionOption.ResponseContentRead, either.Token);
            return Read(response);
        }
        catch (Exception error) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested && IsOfTransport(error))
        {
            return Passing($"did not answer whole within {timeout.TotalSeconds:0.###} s");
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && IsOfTransport(error))
        {
            return Faulted(error);
        }
        catch (Exception error) when (cancellation.IsCancellationRequested && IsOfTransport(error))
        {
            throw new OperationCanceledException("The fetch was cancelled.", error, cancellation);
        }
    }

    static bool IsOfTransport(Exception error) =>
        error is HttpRequestException or IOException or OperationCanceledException or InvalidDataException or ObjectDisposedException;

    static Answer Passing(string fault) => new() { Fault = fault, IsPassing = true };

    Answer Faulted(Exception error) => error switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new Answer { Fault = $"sent more than max_page_mib = {maxBytes >> 20} allows (after decompression)" },
        HttpRequestException { InnerException: AuthenticationException refused } =>
            new Answer { Fault = $"has a certificate that is not trusted here ({refused.Message})" },
        OperationCanceledException => Passing("could not be connected to within connect_timeout"),
        InvalidDataException => Passing("sent a compressed body that is broken"),
        _ when IsCut(error) => Passing("ended before the answer was whole"),
        _ => Passing($"could not be reached ({error.Message})"),
    };

    static bool IsCut(Exception? error) =>
        error is not null && (error is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } || IsCut(error.InnerException));

    Answer Read(HttpResponseMessage response)
    {
        var answer = new Answer
        {
            Status = response.StatusCode,
            RetryAfter = RetryAfter.Of(response, clock),
            Date = response.Headers.Date,
            Validators = Validators.Of(response),
            Link = response.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : null,
            Location = response.Headers.Location,
        };
        var body = Bytes(response);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => Understood(answer, body, response.Content.Headers.ContentType?.MediaType),
            HttpStatusCode.NotModified => answer,
            _ => answer with
            {
                Fault = $"answered {(int)response.StatusCode} {response.ReasonPhrase}{Excerpt(body)}",
                IsPassing = IsPassing(response.StatusCode),
            },
        };
    }

    static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status is 425 or >= 500 and not 501 and not 505;

    byte[] Bytes(HttpResponseMessage response)
    {
        using var stream = response.Content.ReadAsStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var body = copy.ToArray();
        secrets.Mask(body);
        return body;
    }

    static Answer Understood(Answer answer, byte[] bytes, string? mediaType)
    {
        var body = bytes.AsMemory(bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0);
        if (mediaType is "text/html" or "application/xhtml+xml" || body.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
        {
            return answer with
            {
                Fault = $"answered with a page for people (HTML) instead of JSON{Excerpt(bytes)}. That is a log-in or maintenance page, "
                    + "or the path is not that of the API",
            };
        }

        if (!Utf8.IsValid(body.Span))
        {
            return answer with { Fault = "answered with text that is not UTF-8, as JSON must be" };
        }

        try
        {
            return answer with { Body = body, Json = JsonDocument.Parse(body) };
        }
        catch (JsonException error)
        {
            var place = $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}";
            return answer with { Fault = $"answered with JSON that is broken at {place}{Excerpt(bytes)}", IsPassing = true };
        }
    }

    static string Excerpt(byte[] body)
    {
        const int Length = 120;
        var text = System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, Length * 4)));
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "" : $" (it starts: {(line.Length <= Length ? line : line[..Length] + "…")})";
    }
}
