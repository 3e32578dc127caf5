using System.Globalization;
using Analytics.Etl.Sources.Rest.Http;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>
/// Page 1, 2, 3 … until one is empty. A record removed meanwhile moves another from a page not yet read to one already
/// read, and nothing shows it: a list of several pages is walked again.
/// </summary>
sealed class PageNumbers(PagingSettings settings, Func<Uri, string, Exception> error) : IPaging
{
    int _number = settings.First;
    long _read;
    Uri _list = null!;
    Page? _previous;

    public bool MayHaveMissed => _number > settings.First;

    public Uri First(Uri list)
    {
        _list = settings.SizeParameter is { } size
            ? QueryText.With(list, size, settings.Size.ToString(CultureInfo.InvariantCulture))
            : list;
        return Address();
    }

    public Uri? Next(Page page)
    {
        _read += page.Items.Count;
        if (page.Items.Count == 0 || page.Total <= _read)
        {
            return null;
        }

        if (page.HasSameItemsAs(_previous))
        {
            // Some servers give the last page for every number after it.
            return _number > settings.First + 1 || page.Items.Count < settings.Size
                ? null
                : throw error(page.Address, $"has the same items as the page before it: the source seems to ignore '{Parameter}'. Look at paging.parameter.");
        }

        _previous = page;
        _number++;
        return Address();
    }

    string Parameter => settings.Parameter ?? "page";

    Uri Address() => QueryText.With(_list, Parameter, _number.ToString(CultureInfo.InvariantCulture));
}
