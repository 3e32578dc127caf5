using System.Globalization;
using Analytics.Etl.Sources.Rest.Http;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>
/// Leaves out what was read, but for one item: a page that does not start with a known item shows that records were
/// removed before it, and the walk goes back until it meets a known one.
/// </summary>
sealed class Offsets(PagingSettings settings, Func<Uri, string, Exception> error) : IPaging
{
    const int MaxStepsBack = 1000;

    Uri _list = null!;
    Page? _previous;
    long _offset;
    bool _isOverlapping;
    int _stepsBack;

    public Uri First(Uri list)
    {
        _list = settings.SizeParameter is { } size
            ? QueryText.With(list, size, settings.Size.ToString(CultureInfo.InvariantCulture))
            : list;
        return Address();
    }

    public Uri? Next(Page page)
    {
        var count = page.Items.Count;
        if (_isOverlapping && !page.StartsKnown)
        {
            return StepBack(page);
        }

        if (count == 0 || (_isOverlapping && count == 1) || page.Total <= _offset + count)
        {
            return null;
        }

        if (count > 1 && page.HasSameItemsAs(_previous))
        {
            throw error(page.Address, $"has the same items as the page before it: the source seems to ignore '{Parameter}'. Look at paging.parameter.");
        }

        _previous = page;
        _isOverlapping = count > 1;
        _offset += Math.Max(1, count - 1);
        return Address();
    }

    Uri StepBack(Page page)
    {
        if (++_stepsBack > MaxStepsBack)
        {
            throw error(page.Address, "moves faster than it can be read. Pull when fewer records are removed, or sort the list by a field that never changes.");
        }

        _offset = Math.Max(0, _offset - settings.Size);
        _isOverlapping = _offset > 0;
        _previous = null;
        return Address();
    }

    string Parameter => settings.Parameter ?? "offset";

    Uri Address() => QueryText.With(_list, Parameter, _offset.ToString(CultureInfo.InvariantCulture));
}
