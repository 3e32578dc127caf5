using Analytics.App.Service.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Analytics.App.Service.Health;

/// <summary>What the service answers over HTTP. Nothing here changes anything.</summary>
static class Endpoints
{
    /// <summary>Adds health and metrics.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", async (ReadinessCheck check, CancellationToken cancellation) =>
        {
            var parts = await check.Run(cancellation);
            return Answer(parts.All(part => part.IsReady), "ready", new { parts });
        });
        app.MapGet("/health/freshness", async (FreshnessBoard board, CancellationToken cancellation) =>
        {
            var sources = await board.Read(cancellation);
            return Answer(sources.All(source => source.IsFresh), "fresh", new { sources = sources.Select(View) });
        });
        app.MapGet("/metrics", async (FreshnessBoard board, PrometheusPage page, CancellationToken cancellation) =>
        {
            await board.Read(cancellation);
            return Results.Text(page.Write(), PrometheusPage.ContentType);
        });
    }

    static IResult Answer<T>(bool isWell, string word, T details) =>
        Results.Json(
            new { status = isWell ? word : "not " + word, details },
            statusCode: isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    static object View(SourceLag source) => new
    {
        source.Source,
        source.IsFresh,
        source.LastPull,
        LagSeconds = source.Lag is { } lag ? (double?)Math.Round(lag.TotalSeconds, 1) : null,
        PromiseSeconds = source.Promise?.TotalSeconds,
        source.Quarantined,
    };
}
