using System.Globalization;
using Analytics.Etl.Sources.Rest.Http;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>Follows what each body names for the next page: a cursor, or an address.</summary>
sealed class Cursors(PagingSettings settings, Func<Uri, Uri, Uri> follow, Func<Uri, string, Exception> error) : IPaging
{
    readonly HashSet<string> _followed = [];
    Uri _list = null!;

    public Uri First(Uri list) =>
        _list = settings.SizeParameter is { } size
            ? QueryText.With(list, size, settings.Size.ToString(CultureInfo.InvariantCulture))
            : list;

    public Uri? Next(Page page)
    {
        if (string.IsNullOrEmpty(page.Next) || !page.HasMore)
        {
            return null;
        }

        if (!_followed.Add(page.Next))
        {
            throw error(page.Address, "names a next page that was read already: the list would never end. That is a fault of the source; nothing here can mend it.");
        }

        return page.Next.StartsWith("http", StringComparison.OrdinalIgnoreCase) || page.Next[0] is '/' or '?'
            ? follow(page.Address, new Uri(page.Next, UriKind.RelativeOrAbsolute))
            : QueryText.With(_list, settings.Parameter ?? "cursor", page.Next);
    }
}
