using Analytics.Simulation.Chance;

namespace Analytics.Simulation.Trust;

/// <summary>
/// The register of shared data: one to three elements of an agency, most of them published in the course of the year
/// and read by one or two others, some published and read by nobody.
/// </summary>
sealed class DataElementDrawing(SampleWorld world)
{
    const double ShareOfAgencies = 0.36;

    static readonly string[] Names =
    [
        "Danh mục nhiệm vụ được giao", "Danh mục đơn vị trực thuộc", "Thống kê văn bản đi, đến",
        "Danh mục thủ tục hành chính", "Số liệu giải ngân theo tháng", "Danh mục cơ sở dữ liệu dùng chung",
    ];

    public IReadOnlyList<DataElement> Draw() => [.. world.Measured(ShareOfAgencies).SelectMany(OfAgency)];

    IEnumerable<DataElement> OfAgency(string agencyId)
    {
        var chance = world.Chance("data elements", agencyId);
        var first = chance.Between(0, Names.Length - 1);
        var count = chance.Between(1, 3);
        return Enumerable.Range(1, count)
            .Select(number => Element(agencyId, number, Names[(first + number) % Names.Length], chance))
            .ToList();
    }

    DataElement Element(string agencyId, int number, string name, SplitMix64 chance)
    {
        var registered = ResultCalendar.FirstDay.AddDays(chance.Happens(0.7) ? 0 : chance.Between(10, 150));
        var delay = chance.Share() switch { < 0.45 => 0, < 0.85 => chance.Between(1, 300), _ => -1 };
        var published = delay < 0 ? (DateOnly?)null : registered.AddDays(delay);
        return new DataElement
        {
            Id = $"mp-dl-{agencyId}-{number}",
            AgencyId = agencyId,
            NameVi = name,
            RegisteredFrom = registered,
            RegisteredTo = published is null && chance.Happens(0.15) ? ResultCalendar.QuarterEnds[2] : null,
            PublishedFrom = published <= ResultCalendar.LastDay ? published : null,
            Readers = Readers(agencyId, chance),
        };
    }

    List<string> Readers(string agencyId, SplitMix64 chance)
    {
        var count = chance.Share() switch { < 0.08 => 0, < 0.7 => 1, _ => 2 };
        var others = world.Agencies.Where(other => other != agencyId).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => chance.OneOf<string>(others)).Distinct()];
    }
}
