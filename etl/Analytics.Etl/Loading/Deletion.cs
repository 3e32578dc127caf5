using Analytics.Etl.Checks;
using Analytics.Etl.Contracts;
using Analytics.Etl.Reading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Loading;

/// <summary>
/// Records of one kind that a source deleted: absent from its complete list, or said by it to be gone. They end, or are
/// marked; nothing is removed, so that figures of earlier days can be had again.
/// </summary>
sealed class Deletion(LoadSession session, SourceDescription source, RecordKind kind)
{
    // A source that answers with a part of its records must not empty the warehouse.
    const int AlwaysAccepted = 20;
    const double LargestShare = 0.2;

    /// <summary>Marks them; returns how many.</summary>
    /// <param name="staged">Everything of the kind that this pull brought.</param>
    /// <param name="isAccepted">True when a person has said that a great loss is right.</param>
    /// <exception cref="AnalyticsException">More would go than is believable.</exception>
    public long Mark(IReadOnlyList<StagedFile> staged, bool isAccepted)
    {
        if (kind.DeletedBy is null)
        {
            return 0;
        }

        var lists = Lists(staged);
        var gone = staged.Where(file => file.Purpose is MappingPurpose.Gone).ToList();
        if (lists.Count == 0 && gone.Count == 0)
        {
            return 0;
        }

        Note(lists, "present_key");
        Note(gone, "gone_key");
        RunFileOf("standing");
        session.RunFile("Loading/deleted.sql", ("has_list", lists.Count > 0), ("kind", kind.Name));
        var (count, standing) = (session.Value<long>("select count(*) from deleted"), session.Value<long>("select count(*) from standing"));
        if (count > Math.Max(AlwaysAccepted, LargestShare * standing) && !isAccepted)
        {
            throw new AnalyticsException(
                $"Source {source.Name} has no longer {count} of its {standing} records of {kind.Name}. That is more than a fifth, so "
                + $"nothing was loaded. If they are really gone, run `analytics pull {source.Name} --accept-deletions`; else look "
                + "whether the source, or its user, sees all of its records.");
        }

        if (count > 0)
        {
            RunFileOf("deleted");
        }

        return count;
    }

    // A record that could not be split has no key: then the list cannot be trusted to be whole.
    List<StagedFile> Lists(IReadOnlyList<StagedFile> staged)
    {
        var records = staged.Where(file => file.Purpose is MappingPurpose.Records).ToList();
        return
        [
            .. staged.Where(file => file.Purpose is MappingPurpose.Present),
            .. source.CompleteKinds.Contains(kind.Name) && records.All(file => file.MalformedCount == 0) ? records : [],
        ];
    }

    void RunFileOf(string step)
    {
        if (kind.Versions is null)
        {
            session.RunFile($"Loading/{step}_{kind.Name}.sql");
        }
        else
        {
            session.RunCheck(VersionedSql.Of(step, kind));
        }
    }

    void Note(List<StagedFile> files, string table)
    {
        foreach (var file in files)
        {
            session.RunCheck(CheckSql.NoteKeys(kind, TextRelation.OfStageFile(kind, file), table));
        }
    }
}
