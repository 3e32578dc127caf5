using System.Text;

namespace Analytics.Connectors.Tests.Rest;

/// <summary>The source learns who asks; nobody else does.</summary>
public sealed class AuthenticationTests
{
    const string Secret = "s3cret-+/=value";

    const string Issues = """
        resources:
          - name: issues
            path: issues
            items: items
        """;

    [Fact]
    public void An_api_key_goes_in_its_header()
    {
        using var server = new ScriptedServer(request => request.Header("X-Key") == Secret ? Reply.Items([1]) : Reply.Error(401));
        using var pull = new RestPull(server, $"auth: {{ kind: api_key, token_env: {Variable()}, header: X-Key }}\n{Issues}");

        Assert.Equal([1], pull.Ids(pull.Fetch()));
    }

    [Fact]
    public void An_api_key_in_the_query_is_in_no_file_cursor_or_message()
    {
        using var server = new ScriptedServer(request =>
            request.Query.GetValueOrDefault("key") != Secret ? Reply.Error(401)
            : request.Query.ContainsKey("page") ? Reply.Error(400, $"page of {Secret} is wrong")
            : Reply.Items([1], $""","you":"{Secret}" """));
        using var pull = new RestPull(server, $"auth: {{ kind: api_key, token_env: {Variable()}, query: key }}\n{Issues}");

        var fetched = pull.Fetch();
        using var paged = new RestPull(server, $"auth: {{ kind: api_key, token_env: {Variable()}, query: key }}\n{Issues}\n    paging: {{ by: page }}");
        var error = paged.Refused();

        Assert.Equal([1], pull.Ids(fetched));
        Assert.DoesNotContain(Secret, fetched.Cursor, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(Secret), fetched.Cursor, StringComparison.Ordinal);
        Assert.Contains("answered 400 BadRequest (it starts: page of *************** is wrong)", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("key=", error.Message, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(pull.Root, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_refused_bearer_token_names_its_variable()
    {
        var variable = Variable();
        using var server = new ScriptedServer(request => request.Header("Authorization") == "Bearer other" ? Reply.Items([1]) : Reply.Error(401));
        using var pull = new RestPull(server, $"auth: {{ kind: bearer, token_env: {variable} }}\n{Issues}");

        var error = pull.Refused();

        Assert.Contains($"answered 401 Unauthorized. Expected JSON. Look at the secret in the environment variable {variable}", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_variable_that_is_not_set_is_said_before_anything_is_asked()
    {
        using var server = new ScriptedServer(_ => Reply.Items([1]));
        using var pull = new RestPull(server, $"auth: {{ kind: bearer, token_env: NOT_SET_ANYWHERE }}\n{Issues}");

        Assert.Contains("the environment variable NOT_SET_ANYWHERE is not set", pull.Refused().Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_oauth2_token_is_fetched_once_and_again_when_it_expired(bool isInForm)
    {
        var issued = 0;
        var asked = 0;
        using var server = new ScriptedServer(request =>
        {
            if (request.Path == "/token")
            {
                var isKnown = isInForm
                    ? request.Body.Contains("client_id=we&client_secret=" + Uri.EscapeDataString(Secret), StringComparison.Ordinal)
                    : request.Header("Authorization") == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("we:" + Uri.EscapeDataString(Secret)));
                return isKnown && request.Body.Contains("grant_type=client_credentials", StringComparison.Ordinal)
                    ? Reply.Json($$"""{"access_token":"token-{{++issued}}","expires_in":3600}""")
                    : Reply.Error(401);
            }

            // The first token holds for two pages.
            var isGood = request.Header("Authorization") == (++asked <= 2 ? "Bearer token-1" : "Bearer token-2");
            return isGood ? Reply.Items(request.Number("page") < 4 ? [request.Number("page")] : []) : Reply.Error(401);
        });
        using var pull = new RestPull(server,
            $"auth: {{ kind: oauth2, token_url: \"{server.Address}/token\", client_id: we, client_secret_env: {Variable()}, credentials_in_form: {(isInForm ? "true" : "false")} }}\n"
            + Issues + "\n    paging: { by: page }");

        Assert.Equal([1, 2, 3], pull.Ids(pull.Fetch()).Distinct());
        Assert.Equal(2, server.Paths.Count(path => path == "/token"));
    }

    [Fact]
    public void A_token_that_is_always_refused_is_renewed_once()
    {
        using var server = new ScriptedServer(request =>
            request.Path == "/token" ? Reply.Json("""{"access_token":"token-of-no-use"}""") : Reply.Error(401));
        using var pull = new RestPull(server,
            $"auth: {{ kind: oauth2, token_url: \"{server.Address}/token\", client_id: we, client_secret_env: {Variable()} }}\n{Issues}");

        Assert.Contains("answered 401 Unauthorized", pull.Refused().Message, StringComparison.Ordinal);
        Assert.Equal(["/token", "/api/issues", "/token", "/api/issues"], server.Paths);
    }

    [Fact]
    public void Redirects_are_followed_on_the_same_server_only()
    {
        using var other = new ScriptedServer(_ => Reply.Items([666]));
        using var server = new ScriptedServer(request => request.Path switch
        {
            "/api/issues" => Reply.Error(302).With("Location", "/v2/issues"),
            "/v2/issues" => Reply.Items([1]),
            _ => Reply.Error(301).With("Location", other.Address + "/issues"),
        });
        using var pull = new RestPull(server, $"auth: {{ kind: bearer, token_env: {Variable()} }}\n{Issues}");
        using var astray = new RestPull(server, $"auth: {{ kind: bearer, token_env: {Variable()} }}\n{Issues.Replace("path: issues", "path: away", StringComparison.Ordinal)}");

        Assert.Equal([1], pull.Ids(pull.Fetch()));
        Assert.Contains($"redirects to {other.Address}, and secrets go to no other server", astray.Refused().Message, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public void A_next_page_on_another_server_is_refused()
    {
        using var other = new ScriptedServer(_ => Reply.Items([666]));
        using var server = new ScriptedServer(_ => Reply.Items([1]).With("Link", $"<{other.Address}/issues>; rel=next"));
        using var pull = new RestPull(server, Issues + "\n    paging: { by: link }");

        Assert.Contains("for the next page, and secrets go to no other server", pull.Refused().Message, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("allow_insecure: false", false)]
    [InlineData("allow_insecure: true", true)]
    public void A_secret_over_plain_http_needs_a_word(string setting, bool isOpened)
    {
        using var pull = new RestPull("http://tracker.example.org", $"{setting}\nauth: {{ kind: bearer, token_env: T }}\n{Issues}");

        var error = Record.Exception(() => pull.Open());

        Assert.Equal(isOpened, error is null);
        Assert.True(isOpened || error!.Message.Contains("base_url sends a secret over plain http to tracker.example.org", StringComparison.Ordinal), error?.Message);
    }

    [Theory]
    [InlineData("auth: { kind: bearer }", "auth needs token_env")]
    [InlineData("auth: { kind: api_key, token_env: T }", "auth of kind api_key needs either header or query")]
    [InlineData("auth: { kind: oauth2, client_id: we }", "auth of kind oauth2 needs token_url, client_id and client_secret_env")]
    [InlineData("auth: { kind: basic }", "must be one of: api_key, bearer, oauth2")]
    [InlineData("max_page_mib: 0", "max_page_mib is 0, and must be 1 to 1024")]
    [InlineData("request_timeout: 0s", "request_timeout must be more than none")]
    [InlineData("retires: 2", "Did you mean 'retries'?")]
    public void Settings_that_do_not_fit_are_said(string setting, string said)
    {
        using var pull = new RestPull("https://tracker.example.org", $"{setting}\n{Issues}");

        var error = Assert.ThrowsAny<Exception>(() => pull.Open());

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Contains("analytics.yaml, line", error.Message, StringComparison.Ordinal);
    }

    // Every test has a variable of its own: the environment is shared.
    static string Variable()
    {
        var name = $"REST_TEST_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(name, Secret);
        return name;
    }
}
