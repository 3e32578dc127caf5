using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Etl.Landing;
using Analytics.Etl.Sources.Rest.Http;
using Analytics.Etl.Sources.Rest.Paging;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest;

/// <summary>Fetches what is new in one list, and the details of it.</summary>
sealed class ListFetch
{
    // Of a longer window the rest is read again; that costs time and changes nothing.
    const int MaxSeen = 10_000;

    readonly RestClient _client;
    readonly RestSettings _settings;
    readonly ResourceSettings _resource;
    readonly FetchRequest _request;
    readonly MarkFormat? _marks;
    readonly ListCursor _last;
    readonly HashSet<ulong> _seen;
    readonly ListReader _reader;

    // The last form of each item in its order, for the window that is read again and for details.
    readonly OrderedDictionary<ulong, Item> _items = [];
    long? _mark;
    int _countKept;
    bool _hasMarks;
    bool _hasItems;

    public ListFetch(RestClient client, RestSettings settings, ResourceSettings resource, ListCursor? last, FetchRequest request)
    {
        (_client, _settings, _resource, _request) = (client, settings, resource, request);
        _marks = resource.Updated is { } updated ? new MarkFormat(updated) : null;
        var fingerprint = Fingerprint(resource);
        _last = last?.Settings == fingerprint ? last : new ListCursor { Settings = fingerprint };
        _seen = [.. _last.Seen];
        _mark = _last.Mark;
        _reader = new ListReader(client, resource, settings, _marks);
    }

    /// <summary>True when every fetch reads all of it, so that other lists may be joined to it.</summary>
    public bool IsWhole => _resource.Updated?.Parameter is null;

    /// <param name="isForced">True to read it even when the source says that it did not change.</param>
    public ListFetched Run(bool isForced)
    {
        if (!isForced && IsUnchanged())
        {
            return new ListFetched(false, null, null, _last);
        }

        var list = IsWhole ? Land(Pages()) : LandWhatIsNew();
        RequireMarks();
        var isNew = list is not null && (!IsWhole || list.Sha256 != _last.Sha256);
        var fresh = isNew ? _items.Values.Where(IsNew).ToList() : [];
        var detail = _resource.Detail is { } settings && fresh.Count > 0
            ? new DetailFetch(_client, _settings, settings, _request).Run([.. fresh.Select(item => item.DetailPath!).Distinct()])
            : null;
        return new ListFetched(isNew, list, detail, Cursor(list))
        {
            From = _last.Mark is { } from ? _marks?.Shown(_marks.From(from)) : null,
            To = _mark is { } to ? _marks?.Shown(to) : null,
        };
    }

    // The list as it was asked for last time is asked for by version, page by page: one that changed is enough.
    bool IsUnchanged()
    {
        if (_last.Pages.Count == 0 || _last.Pages[0].Address != _reader.First(Address()).AbsoluteUri)
        {
            return false;
        }

        return _last.Pages.All(page =>
        {
            using var answer = _client.Get(_resource.Name, new Uri(page.Address), page.Validators(), _request.Cancellation);
            return answer.IsNotModified;
        });
    }

    Uri Address()
    {
        var list = QueryText.With(_settings.Address(_resource.Path), _resource.Query);
        return _resource.Updated is { Parameter: { } parameter } && _last.Mark is { } mark
            ? QueryText.With(list, parameter, _marks!.Parameter(_marks.From(mark)))
            : list;
    }

    IEnumerable<Page> Pages()
    {
        var count = 0;
        foreach (var page in _reader.Pages(Address(), _request.Cancellation))
        {
            _request.Progress?.Report(new PullProgress("fetching", $"{_resource.Name}, page {++count}", 0));
            foreach (var item in page.Items)
            {
                Note(item);
            }

            yield return page;
        }
    }

    void Note(Item item)
    {
        _hasItems = true;
        if (item.Mark is { } mark)
        {
            _hasMarks = true;
            _mark = Math.Max(_mark ?? mark, _marks!.NotAfter(mark, _reader.StartedAt ?? _request.Clock.GetUtcNow()));
        }

        if (_resource.Detail is not null || _marks is not null)
        {
            _items.Remove(item.Id);
            _items.Add(item.Id, item);
        }

        if (_resource.Detail is null && _items.Count > 2 * MaxSeen && _items.Count > 2 * _countKept)
        {
            ForgetWhatIsBeforeTheWindow();
        }
    }

    void ForgetWhatIsBeforeTheWindow()
    {
        var from = _mark is { } mark ? _marks!.From(mark) : long.MaxValue;
        foreach (var old in _items.Values.Where(item => item.Mark is not { } at || at < from).ToList())
        {
            _items.Remove(old.Id);
        }

        _countKept = _items.Count;
    }

    LandedFile Land(IEnumerable<Page> pages) => _request.Landing.Write(
        $"{_resource.Name}.json", _resource.Name, new FileForm(FileFormat.Json, _resource.Items),
        stream =>
        {
            foreach (var page in pages)
            {
                stream.Write(page.Body.Span);
                stream.Write("\n"u8);
            }
        },
        _request.Cancellation);

    // Pages that repeat the last window wait until one has something new; with none, nothing is landed.
    LandedFile? LandWhatIsNew()
    {
        using var pages = Pages().GetEnumerator();
        List<Page> held = [];
        while (pages.MoveNext())
        {
            held.Add(pages.Current);
            if (pages.Current.Items.Any(IsNew))
            {
                return Land(Joined(held, pages));
            }
        }

        return null;
    }

    static IEnumerable<Page> Joined(List<Page> held, IEnumerator<Page> rest)
    {
        foreach (var page in held)
        {
            yield return page;
        }

        held.Clear();
        while (rest.MoveNext())
        {
            yield return rest.Current;
        }
    }

    bool IsNew(Item item) =>
        !_seen.Contains(item.Hash)
        && !(item.Mark is { } mark && _last.Mark is { } last && mark < _marks!.From(last));

    void RequireMarks()
    {
        if (_marks is not null && _hasItems && !_hasMarks)
        {
            throw _client.Error(_resource.Name, Address(),
                $"has items, but none with a moment at '{_resource.Updated!.Field}' written as {_resource.Updated.Format} can be read. "
                + "Look at updated.field and updated.format.");
        }
    }

    ListCursor Cursor(LandedFile? list)
    {
        var from = _mark is { } mark ? _marks!.From(mark) : (long?)null;
        var seen = _items.Values.Where(item => item.Mark >= from).Select(item => item.Hash).Order().Take(MaxSeen);
        return new ListCursor
        {
            Settings = _last.Settings,
            Mark = _mark,
            Seen = [.. seen],
            Sha256 = IsWhole ? list?.Sha256 : null,
            Pages = _reader.Versions,
        };
    }

    static string Fingerprint(ResourceSettings resource)
    {
        var what = JsonSerializer.Serialize(new
        {
            resource.Path,
            resource.Query,
            resource.Items,
            resource.Id,
            resource.Updated,
            resource.Detail,
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 8));
    }
}
