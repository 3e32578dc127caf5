namespace Analytics.Etl.Loading;

/// <summary>
/// Keeps star.duplicate_event (rule R4) after new events were loaded: the chains that they touch are decided anew, so
/// that the end is the same whatever the order of arrival. Costs two looks at the keys when nothing is repeated.
/// </summary>
static class DuplicateEvents
{
    public static void Decide(LoadSession session)
    {
        session.RunFile("Loading/duplicate_keys.sql");
        if (session.Value<long>("select count(*) from doubtful_key") == 0)
        {
            return;
        }

        session.RunFile("Loading/duplicate_events.sql");

        // The keys of fresh events were all looked up; only an earlier event can lead further along the chain.
        if (session.Value<long>("select count(*) from doubtful where not is_fresh") > 0)
        {
            Repeat(session, "Loading/duplicate_spread.sql", "select count(*) from doubtful");
        }

        session.RunFile("Loading/duplicate_groups.sql");
        Repeat(session, "Loading/duplicate_round.sql", "select count(*) from candidate where verdict is null");
        session.RunFile("Loading/duplicate_write.sql");
    }

    // Until the count stands still: the chain has no further link, or nothing is undecided.
    static void Repeat(LoadSession session, string path, string countSql)
    {
        for (var (count, before) = (session.Value<long>(countSql), -1L); count != before;)
        {
            before = count;
            session.RunFile(path);
            count = session.Value<long>(countSql);
        }
    }
}
