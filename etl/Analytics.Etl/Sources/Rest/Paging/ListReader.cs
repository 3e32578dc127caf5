using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Etl.Sources.Rest.Http;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>Reads one list to its end, so that no record is lost when it moves meanwhile; records may come twice.</summary>
sealed partial class ListReader(RestClient client, ResourceSettings resource, RestSettings limits, MarkFormat? marks)
{
    const int MaxPasses = 5;

    readonly HashSet<ulong> _ids = [];
    readonly HashSet<ulong> _hashes = [];
    readonly List<PageVersion> _versions = [];
    bool _isVersioned = true;
    int _countPages;

    /// <summary>Address and version of each page of the first walk; empty when one of them cannot be asked for by version.</summary>
    public IReadOnlyList<PageVersion> Versions => _isVersioned ? _versions : [];

    /// <summary>The source's own time when the reading started; null = it does not say.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Address of the first page of a list.</summary>
    public Uri First(Uri list) => Paging().First(list);

    /// <summary>The pages with something not yet met in this reading; of the first walk all.</summary>
    public IEnumerable<Page> Pages(Uri list, CancellationToken cancellation)
    {
        for (var pass = 1; ; pass++)
        {
            var paging = Paging();
            var countNew = 0;
            for (var address = paging.First(list); address is not null;)
            {
                cancellation.ThrowIfCancellationRequested();
                var page = Read(address, isFirstPass: pass == 1, cancellation);
                countNew += page.CountNewIds;
                if (pass == 1 || page.HasNewContent)
                {
                    yield return page;
                }

                address = paging.Next(page);
            }

            if (!paging.MayHaveMissed || (pass > 1 && countNew == 0))
            {
                yield break;
            }

            if (pass == MaxPasses)
            {
                throw client.Error(resource.Name, list,
                    $"brought records not met before in each of {MaxPasses} readings: it moves while it is read. "
                    + "Sort the list by a field that never changes (query), page by offset if the source can, or pull when it is quiet.");
            }
        }
    }

    IPaging Paging()
    {
        Exception Error(Uri address, string fault) => client.Error(resource.Name, address, fault);
        Uri Follow(Uri from, Uri named) => client.Follow(resource.Name, from, named);
        return resource.Paging switch
        {
            null => new SinglePage(),
            { By: PagingKind.Page } page => new PageNumbers(page, Error),
            { By: PagingKind.Offset } offset => new Offsets(offset, Error),
            { By: PagingKind.Cursor } cursor => new Cursors(cursor, Follow, Error),
            var link => new Links(link, Follow, Error),
        };
    }

    Page Read(Uri address, bool isFirstPass, CancellationToken cancellation)
    {
        if (++_countPages > limits.MaxPages)
        {
            throw client.Error(resource.Name, address,
                $"would be page {_countPages} of this fetch, more than max_pages = {limits.MaxPages}. Raise max_pages if the list is that long; else its paging does not end.");
        }

        using var answer = client.Get(resource.Name, address, known: null, cancellation);
        StartedAt ??= answer.Date;
        if (isFirstPass)
        {
            _versions.Add(new PageVersion
            {
                Address = address.AbsoluteUri,
                Etag = answer.Validators.ETag,
                LastModified = answer.Validators.LastModified,
            });
            _isVersioned &= !answer.Validators.IsEmpty && _versions.Count <= PageVersion.MaxKept;
        }

        var root = answer.Json?.RootElement;
        var items = root is { } json ? Items(address, json) : [];
        var isKnownFirst = items.Count > 0 && _ids.Contains(items[0].Id);
        var countNewIds = items.Count(item => _ids.Add(item.Id));
        var countHashes = _hashes.Count;
        _hashes.UnionWith(items.Select(item => item.Hash));
        return new Page
        {
            Address = address,
            Body = answer.Body,
            Items = items,
            Total = root is { } one && resource.Paging?.Total is { } total && long.TryParse(JsonPath.Text(one, total), out var count) ? count : null,
            Next = root is { } two && resource.Paging?.Next is { } next ? JsonPath.Text(two, next) : null,
            HasMore = root is not { } three || resource.Paging?.More is not { } more || JsonPath.Text(three, more) != "false",
            Link = answer.Link,
            StartsKnown = isKnownFirst,
            CountNewIds = countNewIds,
            HasNewContent = _hashes.Count > countHashes,
        };
    }

    List<Item> Items(Uri address, JsonElement root)
    {
        var list = JsonPath.Find(root, resource.Items);
        if (list is { ValueKind: JsonValueKind.Null } && resource.Items is not null)
        {
            // Some systems write null for an empty list.
            return [];
        }

        if (list is not { ValueKind: JsonValueKind.Array } array)
        {
            var found = root.ValueKind == JsonValueKind.Object
                ? $"an object with {string.Join(", ", root.EnumerateObject().Select(member => member.Name).Take(12))}"
                : root.ValueKind.ToString().ToLowerInvariant();
            throw client.Error(resource.Name, address,
                $"has no list {(resource.Items is null ? "as its whole body" : $"at '{resource.Items}'")}; it is {found}. Look at items of the resource.");
        }

        return [.. array.EnumerateArray().Select(item => Understood(address, item))];
    }

    Item Understood(Uri address, JsonElement item)
    {
        var hash = Hash(item.GetRawText());
        return new Item(
            JsonPath.Text(item, resource.Id) is { } id ? Hash(id) : hash,
            hash,
            marks?.Of(item),
            resource.Detail is { } detail ? DetailPath(address, detail, item) : null);
    }

    static ulong Hash(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    string DetailPath(Uri address, DetailSettings detail, JsonElement item) => Placeholder().Replace(detail.Path, place =>
        JsonPath.Text(item, place.Groups[1].Value) is { Length: > 0 } value
            ? Uri.EscapeDataString(value)
            : throw client.Error(resource.Name, address, $"has an item without '{place.Groups[1].Value}', which detail.path asks for. Look at detail.path."));

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
