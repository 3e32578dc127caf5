using System.Globalization;
using System.Text.Json;

namespace Analytics.Connectors.Tests.Rest;

/// <summary>A fetch brings what is new since the last, and costs little when that is nothing.</summary>
public sealed class IncrementalTests
{
    const string Updated = """
        resources:
          - name: issues
            path: issues
            items: items
            updated: { field: changed.at, parameter: since, value: ">={mark}", overlap: 10m }
            detail: { name: issue, path: "issues/{id}", concurrency: 3 }
        """;

    readonly SortedDictionary<int, DateTime> _changed = new()
    {
        [1] = new DateTime(2026, 3, 1, 8, 0, 0),
        [2] = new DateTime(2026, 3, 1, 9, 0, 0),
        [3] = new DateTime(2026, 3, 1, 9, 5, 0),
    };

    [Fact]
    public void The_second_fetch_asks_from_the_newest_change_less_the_overlap_and_brings_nothing()
    {
        using var server = new ScriptedServer(Answer);
        using var pull = new RestPull(server, Updated);

        var first = pull.Fetch();
        var asked = server.Requests.Count;
        var second = pull.Fetch(first.Cursor);

        Assert.Equal([1, 2, 3], pull.Ids(first));
        Assert.Equal([1, 2, 3], pull.Documents(first, "issue").Select(issue => issue.GetProperty("number").GetInt32()));
        Assert.Equal("2026-03-01T09:05:00Z", first.WindowTo);
        Assert.Empty(second.Files);
        Assert.Equal(asked + 1, server.Requests.Count);
        Assert.Equal(">=2026-03-01T08:55:00Z", server.Requests.Last().Query["since"]);
    }

    [Fact]
    public void A_change_comes_with_its_detail_and_no_other()
    {
        using var server = new ScriptedServer(Answer);
        using var pull = new RestPull(server, Updated);
        var first = pull.Fetch();
        _changed[1] = new DateTime(2026, 3, 2, 10, 0, 0);
        _changed[4] = new DateTime(2026, 3, 1, 9, 6, 0);

        var second = pull.Fetch(first.Cursor);
        var third = pull.Fetch(second.Cursor);

        Assert.Equal([1, 4], pull.Documents(second, "issue").Select(issue => issue.GetProperty("number").GetInt32()));
        Assert.Equal(("2026-03-01T08:55:00Z", "2026-03-02T10:00:00Z"), (second.WindowFrom, second.WindowTo));
        Assert.Empty(third.Files);
    }

    [Fact]
    public void What_changes_during_a_fetch_comes_with_the_next()
    {
        // The source's clock says 09:02 when the reading starts: a change of 09:05 was made while it went on.
        using var server = new ScriptedServer(request => Answer(request).With("Date", "Sun, 01 Mar 2026 09:02:00 GMT"));
        using var pull = new RestPull(server, Updated);

        var first = pull.Fetch();
        pull.Fetch(first.Cursor);

        Assert.Equal(">=2026-03-01T08:52:00Z", server.Requests.Last().Query["since"]);
    }

    [Fact]
    public void Without_a_parameter_the_list_is_read_whole_and_details_only_of_changes()
    {
        using var server = new ScriptedServer(Answer);
        using var pull = new RestPull(server, Updated.Replace("parameter: since, value: \">={mark}\", ", "", StringComparison.Ordinal));
        var first = pull.Fetch();
        _changed[2] = new DateTime(2026, 3, 3);

        var second = pull.Fetch(first.Cursor);
        var third = pull.Fetch(second.Cursor);

        Assert.Equal([1, 2, 3], pull.Ids(second));
        Assert.Equal([2], pull.Documents(second, "issue").Select(issue => issue.GetProperty("number").GetInt32()));
        Assert.Empty(third.Files);
    }

    [Fact]
    public void A_removed_record_makes_a_whole_list_new()
    {
        using var server = new ScriptedServer(Answer);
        using var pull = new RestPull(server, Updated.Replace("parameter: since, value: \">={mark}\", ", "", StringComparison.Ordinal));
        var first = pull.Fetch();
        _changed.Remove(1);

        var second = pull.Fetch(first.Cursor);

        Assert.Equal([2, 3], pull.Ids(second));
        Assert.DoesNotContain(second.Files, file => file.Content == "issue");
    }

    [Theory]
    [InlineData("unix", "1772355900")]
    [InlineData("unix_ms", "1772355900000")]
    [InlineData("number", "7")]
    [InlineData("dd.MM.yyyy HH:mm", "01.03.2026 16:05")]
    public void A_moment_is_written_as_the_source_has_it(string format, string mark)
    {
        var at = format switch { "dd.MM.yyyy HH:mm" => "\"2026-03-01 16:05:00\"", "number" => "7", _ => mark };
        using var server = new ScriptedServer(_ => Reply.Json($$"""{"items":[{"id":1,"at":{{at}}}]}"""));
        using var pull = new RestPull(server, $$"""
            resources:
              - name: issues
                path: issues
                items: items
                updated: { field: at, parameter: since, format: "{{format}}", utc_offset: "+07:00", overlap: 0s }
            """);

        pull.Fetch(pull.Fetch().Cursor);

        Assert.Equal(mark, server.Requests.Last().Query["since"]);
    }

    [Fact]
    public void A_field_that_no_item_has_is_said()
    {
        using var server = new ScriptedServer(_ => Reply.Items([1, 2]));
        using var pull = new RestPull(server, Updated);

        Assert.Contains("none with a moment at 'changed.at'", pull.Refused().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ETag", "If-None-Match", "W/\"7\"")]
    [InlineData("Last-Modified", "If-Modified-Since", "Sun, 01 Mar 2026 09:02:00 GMT")]
    public void Not_modified_brings_nothing(string header, string question, string version)
    {
        using var server = new ScriptedServer(request => request.Header(question) == version
            ? new Reply { Status = 304 }
            : Reply.Items(request.Number("page") < 3 ? [request.Number("page")] : []).With(header, version));
        using var pull = new RestPull(server, Plain + "\n    paging: { by: page }");

        var first = pull.Fetch();
        var asked = server.Requests.Count;
        var second = pull.Fetch(first.Cursor);

        Assert.Equal([1, 2], pull.Ids(first));
        Assert.Empty(second.Files);
        Assert.Equal(second.Cursor, first.Cursor);
        Assert.All(server.Requests.Skip(asked), request => Assert.Equal(version, request.Header(question)));
    }

    [Fact]
    public void A_list_that_did_not_change_comes_with_one_that_did()
    {
        var names = 1;
        using var server = new ScriptedServer(request =>
            request.Path == "/api/statuses" && request.Header("If-None-Match") is not null ? new Reply { Status = 304 }
            : request.Path == "/api/statuses" ? Reply.Items([7]).With("ETag", "\"1\"")
            : Reply.Items(Enumerable.Range(1, names)));
        using var pull = new RestPull(server, Plain + """

              - name: statuses
                path: statuses
                items: items
            """);
        var first = pull.Fetch();
        names = 2;

        var second = pull.Fetch(first.Cursor);

        Assert.Equal([1, 2], pull.Ids(second));
        Assert.Equal([7], pull.Ids(second, "statuses"));
        Assert.Empty(pull.Fetch(second.Cursor).Files);
    }

    [Fact]
    public void Other_settings_read_a_list_from_its_start()
    {
        using var server = new ScriptedServer(Answer);
        using var pull = new RestPull(server, Updated);
        using var changed = new RestPull(server, Updated.Replace("path: issues\n", "path: issues\n    query: { status: any }\n", StringComparison.Ordinal));

        var second = changed.Fetch(pull.Fetch().Cursor);

        Assert.Equal([1, 2, 3], changed.Ids(second));
    }

    [Fact]
    public void A_detail_that_is_gone_is_left_out_and_a_wrong_path_is_said()
    {
        using var server = new ScriptedServer(request => request.Path == "/api/issues/2" ? Reply.Error(404) : Answer(request));
        using var pull = new RestPull(server, Updated);
        using var wrong = new RestPull(server, Updated.Replace("issues/{id}", "nowhere/{id}", StringComparison.Ordinal));

        Assert.Equal([1, 3], pull.Documents(pull.Fetch(), "issue").Select(issue => issue.GetProperty("number").GetInt32()));
        Assert.Contains("/api/nowhere/1 is not there, nor is any other detail. Look at detail.path.", wrong.Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cursor_of_another_make_is_refused()
    {
        using var server = new ScriptedServer(Answer);
        using var pull = new RestPull(server, Updated);

        Assert.Contains("--from-start", pull.Refused("""{"lists":{"issues":{"mark":"yesterday"}}}""").Message, StringComparison.Ordinal);
    }

    const string Plain = """
        resources:
          - name: issues
            path: issues
            items: items
        """;

    Reply Answer(Request request)
    {
        var name = request.Path.Split('/')[^1];
        if (int.TryParse(name, out var number) && request.Path.StartsWith("/api/issues/", StringComparison.Ordinal))
        {
            return Reply.Json($$"""{"number":{{number}}}""");
        }

        var since = request.Query.TryGetValue("since", out var text)
            ? DateTime.Parse(text[2..], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
            : DateTime.MinValue;
        var items = _changed.Where(issue => issue.Value >= since)
            .Select(issue => new { id = issue.Key, changed = new { at = issue.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) } });
        return name == "issues" ? Reply.Json(JsonSerializer.Serialize(new { items })) : Reply.Error(404);
    }
}
