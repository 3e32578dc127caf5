using Analytics.Etl.Sources.Rest.Http;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest;

/// <summary>Lists of JSON that a service offers over HTTP.</summary>
sealed class RestSource(SourceDescription description, RestSettings settings) : ISource
{
    /// <inheritdoc />
    public SourceDescription Describe() => description;

    /// <inheritdoc />
    public Fetched Fetch(FetchRequest request)
    {
        var last = RestCursor.Parse(request.Cursor, description.Name);
        using var client = new RestClient(description.Name, settings, request.Clock);
        ListFetch Fetch(ResourceSettings resource) =>
            new(client, settings, resource, last.Lists.GetValueOrDefault(resource.Name), request);

        var lists = settings.Resources.Select(resource => (Resource: resource, Fetched: Fetch(resource).Run(isForced: false))).ToList();
        if (lists.Any(list => list.Fetched.IsNew))
        {
            // Mappings join lists: one that is read whole comes with any other, also when it did not change.
            lists = [.. lists.Select(list => (list.Resource, Complete(list.Fetched, Fetch(list.Resource))))];
        }
        else
        {
            return new Fetched([], Cursor(lists));
        }

        return new Fetched(
            [.. lists.SelectMany(list => new[] { list.Fetched.List, list.Fetched.Detail }).OfType<Landing.LandedFile>()], Cursor(lists))
        {
            WindowFrom = lists.Select(list => list.Fetched.From).Min(StringComparer.Ordinal),
            WindowTo = lists.Select(list => list.Fetched.To).Max(StringComparer.Ordinal),
        };
    }

    static ListFetched Complete(ListFetched fetched, ListFetch again) =>
        again.IsWhole && fetched.List is null ? again.Run(isForced: true) : fetched;

    static string Cursor(IEnumerable<(ResourceSettings Resource, ListFetched Fetched)> lists)
    {
        var cursor = new RestCursor();
        foreach (var (resource, fetched) in lists)
        {
            cursor.Lists[resource.Name] = fetched.Cursor;
        }

        return cursor.ToString();
    }
}
