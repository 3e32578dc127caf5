using Analytics.Etl.Sources.Rest.Settings;
using Polly;
using Polly.Retry;

namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>Which faults are tried again, and when: exponential back-off with jitter, or what Retry-After asks for.</summary>
static class RetryRules
{
    public static ResiliencePipeline<Answer> Pipeline(RestSettings settings, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<Answer> { TimeProvider = clock };
        return settings.Retries == 0
            ? builder.Build()
            : builder.AddRetry(new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = settings.Retries,
                Delay = settings.RetryDelay,
                MaxDelay = settings.MaxRetryWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = tried => ValueTask.FromResult(
                    tried.Outcome is { Result: { IsPassing: true } answer } && !(answer.RetryAfter > settings.MaxRetryWait)),
                DelayGenerator = tried => ValueTask.FromResult(tried.Outcome is { Result: { } answer } ? answer.RetryAfter : null),
            }).Build();
    }
}
