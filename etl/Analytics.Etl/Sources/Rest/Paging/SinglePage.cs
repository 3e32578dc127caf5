namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>A list that one answer holds.</summary>
sealed class SinglePage : IPaging
{
    public Uri First(Uri list) => list;

    public Uri? Next(Page page) => null;
}
