using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;
using Analytics.Simulation.Lives;

namespace Analytics.Simulation;

/// <summary>
/// What is settled when the results of the sample are drawn: the facts, the life of every assignment, the agencies
/// that are measured. Every stream of chance taken here is one of its own, so nothing drawn before it moves.
/// </summary>
sealed class SampleWorld
{
    const int LeastAssignments = 6;

    /// <summary>What they do beside their tasks stays out: defence, public security, cipher.</summary>
    static readonly string[] Guarded =
    [
        "ban-co-yeu-chinh-phu", "cuc-chuyen-doi-so-co-yeu", "bo-quoc-phong", "quan-uy-trung-uong", "bo-cong-an",
        "dang-uy-cong-an-trung-uong", "cong-an-tphcm", "bo-chi-huy-quan-su-tphcm",
    ];

    readonly IReadOnlyDictionary<Assignment, IReadOnlyList<StatusEvent>> _lives;
    readonly Discipline _discipline;

    public SampleWorld(
        SampleFacts facts,
        IReadOnlyList<Assignment> assignments,
        IReadOnlyDictionary<Assignment, IReadOnlyList<StatusEvent>> lives,
        Discipline discipline,
        ulong seed)
    {
        (Facts, Assignments, _lives, _discipline, Seed) = (facts, assignments, lives, discipline, seed);
        Agencies = [.. assignments
            .GroupBy(assignment => assignment.AgencyId)
            .Where(agency => agency.Count() >= LeastAssignments && !Guarded.Contains(agency.Key))
            .Select(agency => agency.Key)
            .Where(agencyId => IsThereOn(agencyId, SampleCalendar.Horizon))
            .Order(StringComparer.Ordinal)];
    }

    public SampleFacts Facts { get; }

    public IReadOnlyList<Assignment> Assignments { get; }

    public ulong Seed { get; }

    /// <summary>Agencies that can be measured: there at the horizon, and leading six assignments or more.</summary>
    public IReadOnlyList<string> Agencies { get; }

    /// <summary>
    /// The part of them that measures most willingly. Who is in a small part is in every larger one, so a few agencies
    /// have every kind of result.
    /// </summary>
    public IEnumerable<string> Measured(double share) =>
        Agencies.Where(agencyId => Chance("readiness", agencyId).Share() < share);

    public SplitMix64 Chance(string what, string id) => SplitMix64.For(Seed, $"{what} {id}");

    /// <summary>How the agency tends to work, from 0 to 1.</summary>
    public double Tendency(string agencyId) => _discipline.Of(agencyId);

    /// <summary>What was known of an assignment on a day.</summary>
    public KnownState State(Assignment assignment, DateOnly day) =>
        KnownState.On(day, assignment.Task.DueDate, _lives[assignment]);

    public bool IsThereOn(string agencyId, DateOnly day) => Facts.Agencies[agencyId].IsValidOn(day);

    public bool IsOfTheCity(string agencyId) =>
        Facts.Agencies[agencyId].PeerGroup == "so_nganh_tphcm" || agencyId.EndsWith("-tphcm", StringComparison.Ordinal);
}
