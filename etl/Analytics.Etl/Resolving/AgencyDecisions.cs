using Analytics.Etl.Checks;
using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using Analytics.Etl.Loading;
using Analytics.Etl.Quarantine;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;
using DuckDB.NET.Data;

namespace Analytics.Etl.Resolving;

/// <summary>
/// What operators decide about names: which agency a text means. A decision wins over every automatic look-up, is applied
/// to what is loaded in the transaction that keeps it, and is logged for ever.
/// </summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="folder">Its folder.</param>
/// <param name="clock">Gives the time of a decision.</param>
/// <param name="cancellation">Rolls a decision back while it is applied.</param>
public sealed class AgencyDecisions(LiveWarehouse warehouse, DataFolder folder, TimeProvider clock, CancellationToken cancellation)
{
    // Việt Nam has had one offset and no summer time since 1975.
    static readonly TimeSpan VietNamOffset = TimeSpan.FromHours(7);

    /// <summary>From now on the text means the agency, in what is loaded and in what will come.</summary>
    /// <param name="text">The agency as written in records; every text of the same key means the same.</param>
    /// <param name="agencyId">The agency.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="because">Why; null = not said.</param>
    /// <exception cref="AnalyticsException">There is no such agency, or the text or the name is empty.</exception>
    public Decision Resolve(string text, string agencyId, string by, string? because) =>
        Decide("resolve", Required(text, "The text"), agencyId.Trim(), by, because);

    /// <summary>From now on the text is looked up as if nobody had decided.</summary>
    /// <param name="text">The agency as written in records.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="because">Why; null = not said.</param>
    /// <exception cref="AnalyticsException">Nobody has decided about the text.</exception>
    public Decision Forget(string text, string by, string? because) =>
        Decide("forget", Required(text, "The text"), agencyId: null, by, because);

    Decision Decide(string act, string text, string? agencyId, string by, string? because)
    {
        var decision = Keep(act, text, agencyId, by, because);
        ActFile.Write(warehouse, folder);

        // Refused records that waited for it; the decision holds whatever becomes of them.
        var desk = new QuarantineDesk(warehouse, folder, clock, progress: null, cancellation);
        var retried = desk.Retry(new HeldFilter { Reason = "unknown_reference" });
        return decision with { Released = retried.Sum(result => result.Released) };
    }

    /// <summary>Decides, and does no more: the records that waited for it have a manifest of their own.</summary>
    internal Decision Keep(string act, string text, string? agencyId, string by, string? because)
    {
        by = Required(by, "The name of who decides");
        return RunLog.Run(warehouse, "resolve", text, clock, run =>
        {
            Decision? made = null;
            warehouse.InTransaction(connection => made = Decide(connection, act, text, agencyId, by, because));
            run.Message = $"It meant {made!.Before} and means {made.After}.";
            return made;
        });
    }

    Decision Decide(DuckDBConnection connection, string act, string text, string? agencyId, string by, string? because)
    {
        var session = Session(connection);
        Prepare(session, text);
        if (agencyId is null)
        {
            RequireDecided(session, text);
        }
        else
        {
            RequireAgency(session, agencyId);
        }

        session.RunFile(
            "Resolving/decide.sql",
            ("act", act), ("text", text), ("agency_id", agencyId ?? ""), ("by", by), ("because", because?.Trim() ?? ""));
        AgencyNames.Find(session);
        session.RunFile("Resolving/count_entries.sql");
        session.RunFile("Loading/task.sql");
        session.RunFile("Loading/task_agencies.sql");
        if (session.Value<long>("select count(*) from merged_assignment") > 0)
        {
            DuplicateEvents.Decide(session);
        }

        VersionedLoad.Reconsider(session);
        session.RunFile("Resolving/count_changes.sql");
        return session.Rows<Decision>(
            """
            select
                agency_text as Text, agency_before as Before, agency_after as After, count_entries as Entries,
                count_leads as Leads, count_duties as Duties, count_measurements as Measurements,
                0::bigint as Released
            from ops.agency_decision
            where decision_key = (select max(decision_key) from ops.agency_decision)
            """)[0];
    }

    LoadSession Session(DuckDBConnection connection)
    {
        var now = clock.GetUtcNow();
        return new LoadSession(
            connection,
            new Dictionary<string, object>
            {
                ["source"] = "",
                ["batch_key"] = 0,
                ["today"] = DateOnly.FromDateTime(now.ToOffset(VietNamOffset).DateTime),
                ["now"] = now.UtcDateTime,
                ["now_local"] = now.ToOffset(VietNamOffset).DateTime,
                ["rework_all"] = false,
                ["rework_kind"] = "",
                ["rework_reason"] = "",
            },
            cancellation);
    }

    // A load of no records: what is loaded is looked at again, and nothing else happens.
    static void Prepare(LoadSession session, string text)
    {
        session.RunFile("Checks/check_macros.sql");
        session.RunFile("Loading/temporary_tables.sql");
        foreach (var kind in RecordKinds.All.Where(kind => kind.Versions is null))
        {
            session.RunCheck(CheckSql.CreateInput(kind));
        }

        session.RunFile("Loading/agency.sql");
        session.RunFile("Resolving/reconsider.sql", ("text", text));
        AgencyNames.Find(session);
    }

    static void RequireAgency(LoadSession session, string agencyId)
    {
        session.RunFile("Resolving/nearest_ids.sql", ("agency_id", agencyId));
        var nearest = session.Rows<string>("select agency_id from nearest_id order by place");
        if (!nearest.Contains(agencyId))
        {
            throw new AnalyticsException(
                $"There is no agency '{agencyId}'"
                + (nearest.Count == 0 ? "; no agency is loaded yet." : $"; the nearest ids are {string.Join(", ", nearest)}.")
                + " Nothing was decided.");
        }
    }

    static void RequireDecided(LoadSession session, string text)
    {
        if (session.Value<long>("select count(*) from ops.agency_decided where name_key in (select name_key from reconsidered)") == 0)
        {
            throw new AnalyticsException(
                $"Nobody has decided which agency '{text}' means, so there is nothing to forget. `analytics resolve log` lists the decisions.");
        }
    }

    static string Required(string value, string what) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new AnalyticsException($"{what} is empty. Nothing was decided.")
            : value.Trim();
}
