using Analytics.Etl.Checks;
using Analytics.Etl.Contracts;
using Analytics.Etl.Quarantine;
using Analytics.Etl.Reading;

namespace Analytics.Etl.Loading;

/// <summary>The records of one kind on their way into the warehouse.</summary>
/// <param name="session">The load.</param>
/// <param name="kind">The contract.</param>
/// <param name="files">What this pull brought of it.</param>
/// <param name="held">Records of earlier pulls that are tried again.</param>
sealed class KindLoad(LoadSession session, RecordKind kind, IReadOnlyList<StagedFile> files, long held)
{
    readonly List<TextRelation> _relations =
    [
        .. files.Select(file => TextRelation.OfStageFile(kind, file)),
    ];

    long _extra;
    long _refused;

    /// <summary>The contract.</summary>
    public RecordKind Kind => kind;

    /// <summary>Reads and checks the texts of every file, and of the records that are held.</summary>
    public void Check()
    {
        session.RunCheck(CheckSql.CreateInput(kind));
        foreach (var (file, relation) in files.Zip(_relations))
        {
            Check(relation, file.RecordCount);
            if (file.MalformedCount > 0)
            {
                session.RunFile(
                    "Loading/malformed.sql", ("kind", kind.Name), ("file_number", file.Number), ("path", file.MalformedPath));
            }
        }

        if (held > 0)
        {
            Check(TextRelation.OfHeld(kind), held);
        }

        if (kind.Versions is not null)
        {
            VersionedLoad.NoteAgencies(session, kind);
        }
    }

    /// <summary>Drops what stands more than once, and what names something that is not there.</summary>
    public void Settle()
    {
        if (kind.Versions is not null)
        {
            VersionedLoad.FindAgencies(session, kind);
        }

        if (session.Value<long>(CheckSql.CountRepeated(kind)) > 0)
        {
            session.RunCheck(CheckSql.FindRepeated(kind));
            _extra = session.Value<long>("select count(*) from repeated where _verdict = 'extra' and _file > 0");
            session.RunFile("Loading/refuse_repeated.sql", ("kind", kind.Name));
            session.RunCheck(CheckSql.DropExtra(kind));
            DropRefused();
        }

        foreach (var column in kind.Columns.Where(column => column.References is not null))
        {
            session.RunCheck(CheckSql.RefuseUnknown(kind, column));
            DropRefused();
        }
    }

    /// <summary>Takes the records out that were refused since the last time.</summary>
    public void DropRefused()
    {
        var refused = session.Value<long>($"select count(*) from refused where record_kind = '{kind.Name}'");
        if (refused > _refused)
        {
            session.RunCheck(CheckSql.DropRefused(kind));
            _refused = refused;
        }
    }

    /// <summary>Makes row_kind with an outcome for each record, and loads what is new.</summary>
    public void Load()
    {
        if (kind.Versions is null)
        {
            session.RunFile($"Loading/{kind.Name}.sql");
        }
        else
        {
            VersionedLoad.Load(session, kind);
        }
    }

    /// <summary>Holds what was refused, and lets go what is loaded now.</summary>
    public void Quarantine()
    {
        var numbers = session.Rows<int>($"select distinct _file from refused where record_kind = '{kind.Name}' and _file > 0");
        foreach (var relation in _relations.Where(relation => numbers.Contains(relation.FileNumber)))
        {
            session.RunCheck(CheckSql.Quarantine(kind, relation));
        }
    }

    /// <summary>Lets held records go whose key is loaded now, and those whose correction names them.</summary>
    public void Release()
    {
        session.RunCheck(CheckSql.Release(kind));
        foreach (var file in files.Where(file => file.Columns.Contains(ExportColumns.Hash)))
        {
            session.RunCheck(CheckSql.CreateCorrection(kind, file));
            session.RunFile("Loading/release_corrected.sql");
        }
    }

    /// <summary>What became of the records that were sent; records tried again are not among them.</summary>
    /// <exception cref="InvalidOperationException">A record was lost or counted twice: an error of this program.</exception>
    public KindCount Count()
    {
        var outcomes = session.Rows<(string Outcome, long Count)>(
            $"select outcome, count(*) from row_{kind.Name} where _file > 0 group by outcome");
        var refused = session.Value<long>($"select count(*) from refused where record_kind = '{kind.Name}' and _file > 0");
        var count = new KindCount(
            kind.Name,
            Read: files.Sum(file => file.RowsRead),
            Loaded: outcomes.Where(row => row.Outcome is "new" or "changed").Sum(row => row.Count),
            Duplicate: outcomes.Where(row => row.Outcome == "same").Sum(row => row.Count) + _extra,
            Quarantined: refused + files.Sum(file => file.MalformedCount));
        return count.Read == count.Loaded + count.Duplicate + count.Quarantined
            ? count
            : throw new InvalidOperationException($"The records of a load do not add up: {count}. Nothing was loaded; this is an error of the program.");
    }

    void Check(TextRelation relation, long expected)
    {
        var before = session.Value<long>($"select count(*) from input_{kind.Name}");
        session.RunCheck(CheckSql.AddGood(kind, relation));
        var good = session.Value<long>($"select count(*) from input_{kind.Name}") - before;
        if (good < expected)
        {
            session.RunCheck(CheckSql.AddRefused(kind, relation));
        }
    }
}
