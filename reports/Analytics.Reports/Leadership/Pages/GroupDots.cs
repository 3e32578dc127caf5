using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Leadership.Rows;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Rates of groups or parts as dots with intervals, and as a table.</summary>
static class GroupDots
{
    public static DotRow Row(GroupRate rate, string kind, Language words) => new()
    {
        Name = words.NameOf(kind, rate.Code),
        Numerator = rate.Numerator,
        Denominator = rate.Denominator,
        Value = rate.Value,
        Low = rate.Low,
        High = rate.High,
        Target = rate.Target,
        Note = rate.ResponseRate is { } responses ? words.Say("sentence.responses", ("value", words.Percent(responses))) : null,
    };

    public static DataTable Table(IReadOnlyList<GroupRate> rates, string kind, Language words) => new()
    {
        Heads = words.Heads("sentence.rate_heads"),
        Rows =
        [
            .. rates.Select(rate => new Cell[]
            {
                words.NameOf(kind, rate.Code), words.CountCell(rate.Numerator), words.CountCell(rate.Denominator),
                words.PercentCell(rate.Value), words.PercentCell(rate.Low), words.PercentCell(rate.High),
            }),
        ],
    };
}
