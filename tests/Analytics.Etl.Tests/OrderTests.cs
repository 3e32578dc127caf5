namespace Analytics.Etl.Tests;

/// <summary>However records arrive, shuffled, repeated, in one pull or in many, the star says the same.</summary>
public sealed class OrderTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_the_repetition_and_the_split_of_records_do_not_matter(int seed) =>
        Assert.Equal(InOnePull(seed), InManyPulls(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Duplicates_are_those_found_by_reading_one_event_after_the_other(int seed)
    {
        using var box = new DropBox();
        Put(box, SomeRecords.Of(new Random(seed)).Rows);
        box.Pull();
        var found = box.Ask(
            """
            select repeated.event_id || ' of ' || first.event_id
            from star.duplicate_event duplicate
            join star.fact_status_event repeated using (event_key)
            join star.fact_status_event first on first.event_key = duplicate.duplicate_of
            order by 1
            """);

        List<(string Id, string Uid, string Act)> kept = [];
        List<string> expected = [];
        foreach (var row in box.Ask(
            """
            select event_id, source_event_uid, assignment_key || '/' || event_type_key || '/' || effective_date || '/' || coalesce(new_due_date::varchar, '')
            from star.fact_status_event
            where not is_rejected
            order by recorded_ts, event_id
            """))
        {
            var (id, uid, act) = row.Split('|') is [var a, var b, var c] ? (a, b, c) : throw new FormatException(row);
            if (kept.Find(first => (first.Uid == uid && uid != "-") || first.Act == act) is { Id: not null } original)
            {
                expected.Add($"{id} of {original.Id}");
            }
            else
            {
                kept.Add((id, uid, act));
            }
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found);
    }

    static string[] InOnePull(int seed)
    {
        using var box = new DropBox();
        Put(box, SomeRecords.Of(new Random(seed)).Rows);
        var result = box.Pull();
        Assert.Equal(0, result.Quarantined);
        return StarContent.Of(box);
    }

    static string[] InManyPulls(int seed)
    {
        using var box = new DropBox();
        var random = new Random(seed);
        var rows = SomeRecords.Of(random).Rows.ToList();
        rows.AddRange(random.GetItems(rows.ToArray(), 30));
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        var count = random.Next(2, 5);
        var parts = shuffled
            .OrderBy(row => SomeRecords.IsAboutAgencies(row.Kind) ? 0 : 1)
            .Select(row => (Row: row, Pull: SomeRecords.IsAboutAgencies(row.Kind) ? 0 : random.Next(count)))
            .GroupBy(row => row.Pull, row => row.Row)
            .OrderBy(part => part.Key);
        foreach (var part in parts)
        {
            Put(box.Clear(), part);
            var result = box.Pull();
            Assert.Equal(result.Read, result.Loaded + result.Duplicate + result.Quarantined);
        }

        Assert.Empty(box.Held());
        return StarContent.Of(box);
    }

    static void Put(DropBox box, IEnumerable<(string Kind, string Line)> rows)
    {
        foreach (var kind in rows.GroupBy(row => row.Kind, row => row.Line))
        {
            box.Put($"{kind.Key}.csv", [SomeRecords.Header[kind.Key], .. kind]);
        }
    }
}
