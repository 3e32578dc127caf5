using System.Diagnostics;
using System.Text;

namespace Analytics.Connectors.Tests.Rest;

/// <summary>A server that misbehaves: what passes is tried again, what does not is said, and nothing half is landed.</summary>
public sealed class FaultTests
{
    const string Issues = """
        resources:
          - name: issues
            path: issues
            items: items
        """;

    [Theory]
    [InlineData("500")]
    [InlineData("dropped")]
    [InlineData("shorter than its length")]
    [InlineData("cut in chunks")]
    [InlineData("broken json")]
    [InlineData("broken gzip")]
    [InlineData("hangs")]
    public void What_passes_is_tried_again(string fault)
    {
        var count = 0;
        using var server = new ScriptedServer(_ => Interlocked.Increment(ref count) < 3 ? Bad(fault) : Reply.Items([1, 2, 3]));
        using var pull = new RestPull(server, "request_timeout: 1s\n" + Issues);

        var fetched = pull.Fetch();

        Assert.Equal([1, 2, 3], pull.Ids(fetched));
        Assert.True(server.Requests.Count >= 3);
    }

    [Theory]
    [InlineData("500", "answered 500 InternalServerError (it starts: it is down), tried 3 times. Expected JSON. Look whether the source is up")]
    [InlineData("dropped", "tried 3 times")]
    [InlineData("shorter than its length", "ended before the answer was whole, tried 3 times")]
    [InlineData("cut in chunks", "ended before the answer was whole, tried 3 times")]
    [InlineData("broken json", "answered with JSON that is broken at line 1, byte 14 (it starts: {\"items\":[{\"i), tried 3 times")]
    [InlineData("broken gzip", "sent a compressed body that is broken, tried 3 times")]
    [InlineData("hangs", "did not answer whole within 0.2 s, tried 3 times")]
    [InlineData("html", "answered with a page for people (HTML) instead of JSON (it starts: <html>Please log in</html>). That is a log-in or maintenance page")]
    [InlineData("html by its look", "instead of JSON")]
    [InlineData("not utf-8", "answered with text that is not UTF-8")]
    [InlineData("404", "answered 404 NotFound. Expected JSON. Look at base_url and at the path of the resource.")]
    [InlineData("no list", "has no list at 'items'; it is an object with errors. Look at items of the resource.")]
    public void What_does_not_pass_is_said_with_its_place(string fault, string said)
    {
        using var server = new ScriptedServer(_ => Bad(fault));
        using var pull = new RestPull(server, "retries: 2\nrequest_timeout: 0.2s\n" + Issues);

        var error = pull.Refused();

        Assert.StartsWith($"Source tracker, resource issues: {server.Address}/api/issues ", error.Message, StringComparison.Ordinal);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was loaded.", error.Message, StringComparison.Ordinal);
        Assert.Empty(Landed(pull));
        if (fault is not ("dropped" or "hangs"))
        {
            // The runtime repeats a dropped request by itself, and a slow machine may not have sent a hanging one.
            Assert.Equal(said.Contains("tried", StringComparison.Ordinal) ? 3 : 1, server.Requests.Count);
        }
    }

    [Fact]
    public void A_server_that_is_not_there_is_said()
    {
        string address;
        using (var server = new ScriptedServer(_ => Reply.Items([])))
        {
            address = server.Address;
        }

        using var pull = new RestPull(address, "retries: 1\n" + Issues);

        Assert.Contains("could not be reached", pull.Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Retry_after_is_waited_for_in_seconds_and_as_a_date()
    {
        var count = 0;
        using var server = new ScriptedServer(_ => Interlocked.Increment(ref count) switch
        {
            1 => Reply.Error(429).With("Retry-After", "1"),
            2 => Reply.Error(503).With("Date", "Sun, 22 Nov 2026 06:00:00 GMT").With("Retry-After", "Sun, 22 Nov 2026 06:00:01 GMT"),
            _ => Reply.Items([1]),
        });
        using var pull = new RestPull(server, Issues);
        var started = Stopwatch.GetTimestamp();

        var fetched = pull.Fetch();

        Assert.Equal([1], pull.Ids(fetched));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 1.9, 20);
    }

    [Fact]
    public void Retry_after_beyond_the_ceiling_ends_the_fetch_at_once()
    {
        using var server = new ScriptedServer(_ => Reply.Error(429).With("Retry-After", "3600"));
        using var pull = new RestPull(server, "max_retry_wait: 5s\n" + Issues);

        var error = pull.Refused();

        Assert.Contains("It asks to come again in 3600 s, more than max_retry_wait allows; pull again then.", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_gzip_bomb_stops_at_the_ceiling()
    {
        using var server = new ScriptedServer(_ => (new Reply { Body = new byte[300 << 20] }).Gzipped());
        using var pull = new RestPull(server, "max_page_mib: 1\n" + Issues);

        var error = pull.Refused();

        Assert.Contains("sent more than max_page_mib = 1 allows (after decompression)", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void The_ceiling_of_a_fetch_holds_over_its_pages()
    {
        var big = new string('x', 600_000);
        using var server = new ScriptedServer(request =>
            Reply.Json($$"""{"items":[{"id":{{request.Number("page")}},"text":"{{big}}"}]}"""));
        using var pull = new RestPull(server, "max_fetch_mib: 2\n" + Issues + "\n    paging: { by: page }");

        Assert.Contains("over max_fetch_mib = 2", pull.Refused().Message, StringComparison.Ordinal);
        Assert.Empty(Landed(pull));
    }

    [Fact]
    public void Cancelling_ends_a_hanging_request_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        using var server = new ScriptedServer(_ =>
        {
            cancellation.Cancel();
            return new Reply { IsSilent = true };
        });
        using var pull = new RestPull(server, Issues);
        var started = Stopwatch.GetTimestamp();

        Assert.ThrowsAny<OperationCanceledException>(() => pull.Fetch(cancellation: cancellation.Token));

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
        Assert.Empty(Landed(pull));
    }

    [Fact]
    public void Cancelling_ends_the_wait_before_another_try()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        using var server = new ScriptedServer(_ => Reply.Error(503).With("Retry-After", "60"));
        using var pull = new RestPull(server, Issues);

        Assert.ThrowsAny<OperationCanceledException>(() => pull.Fetch(cancellation: cancellation.Token));
    }

    static string[] Landed(RestPull pull) =>
        Directory.Exists(Path.Combine(pull.Root, "landing")) ? Directory.GetFiles(Path.Combine(pull.Root, "landing")) : [];

    static Reply Bad(string fault) => fault switch
    {
        "500" => Reply.Error(500, "it is down"),
        "404" => Reply.Error(404),
        "dropped" => new Reply { IsDropped = true },
        "hangs" => new Reply { IsSilent = true },
        "shorter than its length" => Reply.Items([1, 2]) with { Length = 1000 },
        "cut in chunks" => Reply.Items([1, 2]) with { IsCutInChunks = true },
        "broken json" => Reply.Json("""{"items":[{"i"""),
        "broken gzip" => Reply.Items([1, 2]).With("Content-Encoding", "gzip"),
        "html" => Reply.Html("<html>Please log in</html>"),
        "html by its look" => Reply.Json("\n <!doctype html><p>Bảo trì</p>"),
        "not utf-8" => new Reply { Body = Encoding.Latin1.GetBytes("""{"items":[{"id":1,"name":"é"}]}""") },
        "no list" => Reply.Json("""{"errors":["none"]}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
