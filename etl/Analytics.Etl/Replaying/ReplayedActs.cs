using Analytics.Etl.Landing;
using Analytics.Etl.Quarantine;
using Analytics.Etl.Resolving;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Replaying;

/// <summary>What operators decided, decided again between the same pulls as the first time.</summary>
sealed class ReplayedActs(
    LiveWarehouse warehouse, DataFolder target, IReadOnlyList<OperatorAct> acts, DateTimeOffset? until, CancellationToken cancellation)
{
    /// <summary>Does what was decided after one pull and before the next.</summary>
    public void Replay(string? after)
    {
        foreach (var act in acts.Where(act => act.After == after && !(act.At > until?.UtcDateTime)))
        {
            var clock = new StandingClock(new DateTimeOffset(act.At, TimeSpan.Zero));
            if (act.Act is "resolve" or "forget")
            {
                new AgencyDecisions(warehouse, target, clock, cancellation).Keep(act.Act, act.About, act.AgencyId, act.By, act.Because);
            }
            else
            {
                new QuarantineDesk(warehouse, target, clock, progress: null, cancellation).Act(act.Act, act.About, act.By, act.Because!);
            }
        }
    }
}
