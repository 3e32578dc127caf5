namespace Analytics.Connectors.Tests.Rest;

/// <summary>No record is lost by paging, also when the list moves while it is read.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData("page", 1, 3)]
    [InlineData("page", 0, 10)]
    [InlineData("offset", 1, 3)]
    [InlineData("offset", 1, 25)]
    [InlineData("offset", 1, 24)]
    [InlineData("offset", 1, 0)]
    [InlineData("offset", 1, 1)]
    [InlineData("page", 1, 0)]
    public void Every_page_is_read(string by, int first, int count)
    {
        var all = Enumerable.Range(1, count).ToList();
        using var server = new ScriptedServer(request => Reply.Items(Slice(all, request, by, first)));
        using var pull = new RestPull(server, List($"by: {by}, size: 5, size_parameter: size, first: {first}"));

        Assert.Equal(all, pull.Ids(pull.Fetch()).Distinct().Order());
    }

    [Fact]
    public void A_total_saves_the_empty_last_page()
    {
        var all = Enumerable.Range(1, 9).ToList();
        using var server = new ScriptedServer(request => Reply.Items(Slice(all, request, "offset", 1), ""","meta":{"total":9}"""));
        using var pull = new RestPull(server, List("by: offset, size: 5, size_parameter: size, total: meta.total"));

        Assert.Equal(all, pull.Ids(pull.Fetch()).Distinct());
        Assert.Equal(["0", "4"], server.Requests.Select(request => request.Query["offset"]));
    }

    [Fact]
    public void A_server_may_give_less_than_it_is_asked_for()
    {
        var all = Enumerable.Range(1, 23).ToList();
        using var server = new ScriptedServer(request => Reply.Items(all.Skip(request.Number("offset")).Take(4)));
        using var pull = new RestPull(server, List("by: offset, size: 100, size_parameter: size"));

        Assert.Equal(all, pull.Ids(pull.Fetch()).Distinct());
    }

    [Fact]
    public void Cursors_are_followed_in_the_body()
    {
        using var server = new ScriptedServer(request => request.Query.GetValueOrDefault("after") switch
        {
            null => Reply.Items([1, 2], ""","meta":{"next":"b c/+"}"""),
            "b c/+" => Reply.Items([3], ""","meta":{"next":"/api/issues?after=last"}"""),
            "last" => Reply.Items([4], ""","meta":{"next":null}"""),
            _ => Reply.Error(400),
        });
        using var pull = new RestPull(server, List("by: cursor, parameter: after, next: meta.next"));

        Assert.Equal([1, 2, 3, 4], pull.Ids(pull.Fetch()));
    }

    [Fact]
    public void A_flag_may_say_that_there_is_no_more()
    {
        using var server = new ScriptedServer(request => request.Query.ContainsKey("cursor")
            ? Reply.Items([2], ""","next":"x","more":false""")
            : Reply.Items([1], ""","next":"x","more":true"""));
        using var pull = new RestPull(server, List("by: cursor, next: next, more: more"));

        Assert.Equal([1, 2], pull.Ids(pull.Fetch()));
    }

    [Fact]
    public void Link_headers_are_followed()
    {
        using var server = new ScriptedServer(request => request.Number("page", 1) switch
        {
            1 => Reply.Items([1, 2]).With("Link", "</api/issues?page=3>; rel=\"last\", </api/issues?page=2>; title=\"a, b\"; rel=\"next\""),
            2 => Reply.Items([3]).With("Link", "<?page=3>; rel=next"),
            _ => Reply.Items([4]).With("Link", "</api/issues?page=1>; rel=\"first prev\""),
        });
        using var pull = new RestPull(server, List("by: link"));

        Assert.Equal([1, 2, 3, 4], pull.Ids(pull.Fetch()));
    }

    [Theory]
    [InlineData("by: cursor, next: next", "names a next page that was read already: the list would never end")]
    [InlineData("by: link", "names a next page that was read already: the list would never end")]
    [InlineData("by: page, size: 2", "seems to ignore 'page'. Look at paging.parameter.")]
    [InlineData("by: offset, size: 2", "seems to ignore 'offset'. Look at paging.parameter.")]
    public void A_list_without_end_is_noticed(string paging, string said)
    {
        using var server = new ScriptedServer(_ =>
            Reply.Items([1, 2], ""","next":"same" """).With("Link", "</api/issues>; rel=\"next\""));
        using var pull = new RestPull(server, List(paging));

        Assert.Contains(said, pull.Refused().Message, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 1, 4);
    }

    [Fact]
    public void A_list_that_always_goes_on_ends_at_the_ceiling_of_pages()
    {
        using var server = new ScriptedServer(request => Reply.Items([request.Number("page")]));
        using var pull = new RestPull(server, "max_pages: 7\n" + List("by: page"));

        Assert.Contains("page 8 of this fetch, more than max_pages = 7", pull.Refused().Message, StringComparison.Ordinal);
        Assert.Equal(7, server.Requests.Count);
    }

    // Between two answers, records already read are removed (the rest moves up) and others come in front (the rest moves down).
    [Theory]
    [InlineData("page", 1)]
    [InlineData("page", 2)]
    [InlineData("page", 3)]
    [InlineData("offset", 1)]
    [InlineData("offset", 2)]
    [InlineData("offset", 3)]
    [InlineData("offset", 4)]
    public void A_list_that_moves_while_it_is_read_loses_no_record(string by, int seed)
    {
        var chance = new Random(seed);
        var all = Enumerable.Range(100, 40).ToList();
        var removed = new HashSet<int>();
        var count = 0;
        using var server = new ScriptedServer(request =>
        {
            var reply = Reply.Items(Slice(all, request, by, 1));
            if (++count <= 6)
            {
                foreach (var _ in Enumerable.Range(0, chance.Next(8)))
                {
                    var gone = all[chance.Next(all.Count / 2)];
                    all.Remove(gone);
                    removed.Add(gone);
                }

                all.InsertRange(0, Enumerable.Range(10 * count, chance.Next(3)));
            }

            return reply;
        });
        using var pull = new RestPull(server, List($"by: {by}, size: 5, size_parameter: size"));

        var read = pull.Ids(pull.Fetch());

        Assert.True(removed.Count > 5);
        Assert.Empty(Enumerable.Range(100, 40).Except(removed).Except(read));
    }

    [Fact]
    public void A_list_that_never_stands_still_is_refused()
    {
        var next = 0;
        using var server = new ScriptedServer(request => Reply.Items(request.Number("page") < 3 ? [++next, ++next] : []));
        using var pull = new RestPull(server, List("by: page, size: 2"));

        Assert.Contains("it moves while it is read. Sort the list by a field that never changes", pull.Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_record_on_two_pages_is_landed_as_it_came()
    {
        using var server = new ScriptedServer(request => request.Query.ContainsKey("cursor")
            ? Reply.Items([2, 3])
            : Reply.Items([1, 2], ""","next":"x" """));
        using var pull = new RestPull(server, List("by: cursor, next: next"));

        Assert.Equal([1, 2, 2, 3], pull.Ids(pull.Fetch()));
    }

    static string List(string paging) =>
        $$"""
        resources:
          - name: issues
            path: issues
            items: items
            paging: { {{paging}} }
        """;

    static List<int> Slice(List<int> all, Request request, string by, int first) =>
        by == "page"
            ? all.Skip((request.Number("page") - first) * request.Number("size")).Take(request.Number("size")).ToList()
            : all.Skip(request.Number("offset")).Take(request.Number("size")).ToList();
}
