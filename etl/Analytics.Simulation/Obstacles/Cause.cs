using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Obstacles;

/// <summary>What stands in the way, and who can remove it for an agency of the city or for any other.</summary>
sealed record Cause(string Code, double Share, string? OfTheCity, string? Elsewhere, bool MayBeBeyondAuthority)
{
    static readonly Cause[] All =
    [
        new("cho_van_ban_huong_dan", 0.34, null, null, true),
        new("cho_kinh_phi", 0.22, "so-tai-chinh-tphcm", "bo-tai-chinh", true),
        new("cho_phoi_hop", 0.20, "van-phong-ubnd-tphcm", "dang-uy-chinh-phu", false),
        new("thieu_nhan_luc", 0.13, "so-noi-vu-tphcm", "ban-to-chuc-trung-uong", false),
        new("ha_tang", 0.11, "trung-tam-chuyen-doi-so-tphcm", "bo-khcn", false),
    ];

    public static Cause Draw(SplitMix64 chance)
    {
        var share = chance.Share();
        foreach (var cause in All)
        {
            share -= cause.Share;
            if (share < 0)
            {
                return cause;
            }
        }

        return All[^1];
    }

    /// <summary>Guidance comes from who issued the task; an agency that would help itself turns to it too.</summary>
    public string Unblocker(Assignment assignment, bool isOfTheCity)
    {
        var usual = (isOfTheCity ? OfTheCity : Elsewhere) ?? assignment.Task.IssuerAgencyId;
        return usual == assignment.AgencyId ? assignment.Task.IssuerAgencyId : usual;
    }
}
