namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>Shows a source who we are.</summary>
interface IAuthentication
{
    /// <summary>Adds to a request what the source asks for; a fault when that cannot be had.</summary>
    Answer? Apply(HttpRequestMessage request, CancellationToken cancellation);

    /// <summary>After a 401: true when another try may succeed, because what was shown had expired.</summary>
    bool Renew(HttpRequestMessage refused);

    /// <summary>The address without what <see cref="Apply"/> adds to it.</summary>
    Uri Clean(Uri address) => address;

    /// <summary>What to look at when the source refuses us.</summary>
    string Remedy { get; }
}
