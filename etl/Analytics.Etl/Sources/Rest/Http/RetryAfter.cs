namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>The header Retry-After, in seconds or as a date.</summary>
static class RetryAfter
{
    /// <summary>How long to wait from now; null = the source does not say.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider clock)
    {
        if (response.Headers.RetryAfter is not { } asked)
        {
            return null;
        }

        // A date is the source's time: its own clock says how far away that is.
        var wait = asked.Delta ?? (asked.Date - (response.Headers.Date ?? clock.GetUtcNow()));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
