using Analytics.Etl.Contracts;

namespace Analytics.Etl.Loading;

/// <summary>
/// Loads kinds whose records come in versions, all in the same way: a later recorded_at is a new version, the same again a
/// duplicate, other content under a known key a contradiction; what was taken back and comes again stands again; an unknown
/// agency is loaded under ?unknown and corrected when it is known.
/// </summary>
static class VersionedLoad
{
    /// <summary>Notes the agencies that the checked records name, so that <see cref="AgencyNames"/> looks for them.</summary>
    public static void NoteAgencies(LoadSession session, RecordKind kind)
    {
        if (VersionedSql.Agencies(kind).Any())
        {
            session.RunCheck(VersionedSql.Of("mentions", kind));
        }
    }

    /// <summary>Puts the agencies into the records, once they are found: what is one record is seen only then.</summary>
    public static void FindAgencies(LoadSession session, RecordKind kind)
    {
        foreach (var agency in VersionedSql.Agencies(kind))
        {
            session.RunCheck(VersionedSql.Of("agencies", kind, agency));
        }
    }

    /// <summary>Makes row_kind with an outcome for each record, and loads what is new.</summary>
    public static void Load(LoadSession session, RecordKind kind)
    {
        session.RunCheck(VersionedSql.Of("load", kind));
        if (VersionedSql.Agencies(kind).Any())
        {
            session.RunCheck(VersionedSql.Of("warnings", kind));
        }
    }

    /// <summary>Corrects rows of earlier pulls whose agency is known only now, or about whose name an operator has decided.</summary>
    public static void Reconsider(LoadSession session)
    {
        foreach (var name in session.Rows<string>(LoadSession.Files.Text("Loading/Versions/kinds_again.sql")))
        {
            var kind = RecordKinds.Find(name)!;
            foreach (var agency in VersionedSql.Agencies(kind))
            {
                session.RunCheck(VersionedSql.Of("again", kind, agency));
            }
        }
    }
}
