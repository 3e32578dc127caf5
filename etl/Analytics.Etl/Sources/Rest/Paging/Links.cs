using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Etl.Sources.Rest.Http;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>Follows the header Link with rel="next" (RFC 8288).</summary>
sealed partial class Links(PagingSettings settings, Func<Uri, Uri, Uri> follow, Func<Uri, string, Exception> error) : IPaging
{
    readonly HashSet<Uri> _followed = [];

    public Uri First(Uri list)
    {
        var first = settings.SizeParameter is { } size
            ? QueryText.With(list, size, settings.Size.ToString(CultureInfo.InvariantCulture))
            : list;
        _followed.Add(first);
        return first;
    }

    public Uri? Next(Page page)
    {
        var link = Link().Matches(page.Link ?? "").FirstOrDefault(link => IsNext().IsMatch(link.Groups["parameters"].Value));
        if (link is null)
        {
            return null;
        }

        var next = follow(page.Address, new Uri(link.Groups["target"].Value, UriKind.RelativeOrAbsolute));
        return _followed.Add(next)
            ? next
            : throw error(page.Address, "names a next page that was read already: the list would never end. That is a fault of the source; nothing here can mend it.");
    }

    [GeneratedRegex("""<(?<target>[^>]*)>(?<parameters>(\s*;\s*[\w*-]+\s*=\s*("[^"]*"|[^",;\s]*))*)""")]
    private static partial Regex Link();

    [GeneratedRegex("""(?i);\s*rel\s*=\s*("([^"]*\s)?next(\s[^"]*)?"|next\b)""")]
    private static partial Regex IsNext();
}
