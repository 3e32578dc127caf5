using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using Polly;
using Polly.Retry;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>
/// Tables and queries of one PostgreSQL database, all read in the same state of it. When the connection breaks the fetch
/// starts anew with a new state; nothing of the broken one is used.
/// </summary>
sealed class PostgresSource(SourceDescription description, PostgresSettings settings, string baseFolder) : ISource
{
    readonly PostgresFailure _failure = new(description.Name, settings);

    /// <inheritdoc />
    public SourceDescription Describe() => description;

    /// <inheritdoc />
    public Fetched Fetch(FetchRequest request)
    {
        var marks = PostgresCursor.Parse(request.Cursor, description.Name);
        var connection = ConnectionSettings.Of(description.Name, settings, baseFolder);
        var fetch = new PostgresFetch(description, settings, connection, marks, request);
        try
        {
            return settings.Attempts == 1
                ? fetch.Run()
                : Retries(request.Clock).Execute(_ => fetch.Run(), request.Cancellation);
        }
        catch (Exception error) when (
            error is NpgsqlException or SocketException or IOException or AuthenticationException or TimeoutException)
        {
            request.Cancellation.ThrowIfCancellationRequested();
            throw _failure.Of(error, fetch.Resource, fetch.Rows);
        }
    }

    ResiliencePipeline Retries(TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(PostgresFailure.MayPass),
                MaxRetryAttempts = settings.Attempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(30),
                UseJitter = true,
            })
            .Build();
}
