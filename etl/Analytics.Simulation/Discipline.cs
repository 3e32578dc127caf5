using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation;

/// <summary>
/// How an agency tends to work, from 0 (late, silent) to 1 (on time). Hidden, invented, and the same for everything
/// that the agency does under one seed; it says nothing about the real agency.
/// </summary>
sealed class Discipline(SampleFacts facts, ulong seed)
{
    readonly Dictionary<string, double> _known = [];

    public double Of(string agencyId)
    {
        if (!_known.TryGetValue(agencyId, out var discipline))
        {
            var chance = SplitMix64.For(seed, $"discipline {agencyId}");
            var tendency = Tendency(facts.Agencies[agencyId].PeerGroup);
            discipline = Math.Clamp(tendency + (0.9 * (((chance.Share() + chance.Share()) / 2) - 0.5)), 0.02, 0.98);
            _known[agencyId] = discipline;
        }

        return discipline;
    }

    static double Tendency(string peerGroup) => peerGroup switch
    {
        "trung_uong_dang" => 0.60,
        "bo_nganh" => 0.56,
        "tinh_thanh_uy" => 0.48,
        "so_nganh_tphcm" => 0.46,
        _ => 0.48,
    };
}
