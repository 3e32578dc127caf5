using Analytics.Reports.Documents;
using Analytics.Reports.Leadership.Pages;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership;

/// <summary>The quarterly report for the leadership: eight pages, and the table of all indicators behind them on the screen.</summary>
public static class LeadershipDocument
{
    /// <summary>Writes the report: a pure function of its figures.</summary>
    /// <param name="figures">What it is made from.</param>
    /// <param name="online">Folder on the network where it will be found, for the code on the last page; null is nowhere.</param>
    public static Document Write(LeadershipFigures figures, Uri? online)
    {
        var words = figures.Words;
        var name = words.Say("report.file", ("period", figures.Quarter.Code));
        return new()
        {
            Name = name,
            Words = words,
            Title = words.Say("report.title"),
            Kicker = Language.Capitalised(words.Quarter(figures.Quarter.EndDate)),
            Source = figures.Quarter.Source(words),
            IsSimulated = figures.Quarter.IsSimulated,
            Pages =
            [
                SummaryPage.Write(figures),
                ProgressPage.Write(figures),
                AgencyPage.Write(figures),
                ResultPage.Write(figures),
                BottleneckPage.Write(figures),
                DisciplinePage.Write(figures),
                FinancePage.Write(figures),
                MethodPage.Write(figures, online is null ? null : new Uri(online, name + ".html")),
                Annex(figures),
            ],
        };
    }

    static DocumentPage Annex(LeadershipFigures figures) => new()
    {
        Id = "phu-luc",
        Topic = figures.Words.Say("report.annex"),
        Finding = figures.Words.Say("indicators.title"),
        Blocks = [IndicatorTable.Write(figures.Score, figures.NotOfTheSystem, figures.Words)],
        IsOnScreenOnly = true,
    };
}
