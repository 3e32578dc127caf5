namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>Of a source that asks nobody who he is.</summary>
sealed class Anonymous : IAuthentication
{
    public string Remedy => "Say under auth how the source knows us.";

    public Answer? Apply(HttpRequestMessage request, CancellationToken cancellation) => null;

    public bool Renew(HttpRequestMessage refused) => false;
}
