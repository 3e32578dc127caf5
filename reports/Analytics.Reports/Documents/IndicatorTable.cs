using Analytics.Reports.Figures;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents;

/// <summary>Every indicator of the quarter that was measured for the system or an agency, by category, in the order of the catalogue.</summary>
/// <param name="Groups">The indicators, grouped.</param>
/// <param name="Notes">How to read it, what is left out.</param>
public sealed record IndicatorTable(IReadOnlyList<IndicatorGroup> Groups, IReadOnlyList<string> Notes) : Block
{
    /// <summary>The table of a scoreboard; what is not measured for the whole system is named in a note.</summary>
    public static IndicatorTable Write(Scoreboard score, IReadOnlyList<NumberedName> elsewhere, Language words) => new(
        [
            .. score.Indicators
                .GroupBy(figure => figure.Category)
                .Select(group => new IndicatorGroup
                {
                    Category = words.Say("indicators.category_" + group.Key[..1]),
                    Rows = [.. group.Select(figure => IndicatorRow.Write(figure, score, words))],
                }),
        ],
        [.. Notations(score, elsewhere, words)]);

    static IEnumerable<string> Notations(Scoreboard score, IReadOnlyList<NumberedName> elsewhere, Language words)
    {
        if (score.Indicators.Count > 0)
        {
            yield return words.Say("indicators.reading");
            yield return words.Say("indicators.small", ("n", words.Count(Language.SmallestPercentageBase)));
        }

        if (elsewhere.Count > 0)
        {
            yield return words.Say("indicators.elsewhere", ("names", string.Join("; ", elsewhere.Select(one => $"{one.Number}. {one.Name}"))));
        }
    }
}
