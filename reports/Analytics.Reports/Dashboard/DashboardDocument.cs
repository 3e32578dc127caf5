using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Leadership;
using Analytics.Reports.Leadership.Pages;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Dashboard;

/// <summary>One page that is seen at a glance, from the same figures as the report.</summary>
public static class DashboardDocument
{
    const int Most = 5;

    /// <summary>Writes the page.</summary>
    public static Document Write(LeadershipFigures figures)
    {
        var words = figures.Words;
        return new()
        {
            Name = words.Say("dashboard.file", ("period", figures.Quarter.Code)),
            Words = words,
            Title = words.Say("dashboard.title"),
            Kicker = Language.Capitalised(words.Quarter(figures.Quarter.EndDate)),
            Source = figures.Quarter.Source(words),
            IsSimulated = figures.Quarter.IsSimulated,
            Pages =
            [
                new()
                {
                    Id = "dieu-hanh",
                    Topic = words.Say("dashboard.topic"),
                    Finding = SummaryPage.Finding(figures),
                    Blocks =
                    [
                        new TileBlock(new Headlines(figures.Score, words).Leading, IsCompact: true),
                        new ExhibitBlock(
                            [
                                ProgressPage.ByMonth(figures), OverdueByAge(figures),
                                .. AgencyPage.Funnels(figures).Take(1),
                                DueWeeks(figures),
                            ],
                            IsPaired: true),
                        new ListBlock(
                        [
                            new TitledList(
                                words.Say("dashboard.decide"),
                                [.. figures.Exceptions.Where(one => one.Rule != 4).Take(Most).Select(one => BottleneckPage.Text(one, words))],
                                words.Say("summary.none")),
                            new TitledList(
                                words.Say("dashboard.silent"),
                                [.. figures.Silent.Take(Most).Select(agency => agency.Name)],
                                words.Say("summary.none")),
                        ]),
                    ],
                },
            ],
        };
    }

    static Exhibit OverdueByAge(LeadershipFigures figures)
    {
        var words = figures.Words;
        return Exhibit.Of(
            words,
            "tuoi-qua-han",
            words.Say("dashboard.overdue_title", ("day", words.Date(figures.Quarter.ValidDate))),
            words.Say("dashboard.overdue_text", ("n", words.Count(figures.Overdue.Total))),
            canvas => OverdueAge.Draw("tuoi-qua-han", canvas, figures.Overdue.Bands),
            new()
            {
                Heads = words.Heads("dashboard.overdue_heads"),
                Rows = [.. figures.Overdue.Bands.Select(band => new Cell[] { band.Name(words), words.CountCell(band.Count) })],
            });
    }

    static Exhibit DueWeeks(LeadershipFigures figures)
    {
        var words = figures.Words;
        return Exhibit.Of(
            words,
            "sap-den-han",
            words.Say("dashboard.due_title"),
            words.Say("dashboard.due_text", ("n", words.Count(figures.DueWeeks.Sum(week => week.Due)))),
            canvas => DueCalendar.Draw("sap-den-han", canvas, figures.DueWeeks),
            new()
            {
                Heads = words.Heads("dashboard.due_heads"),
                Rows = [.. figures.DueWeeks.Select(week => new Cell[] { words.Date(week.Start), words.CountCell(week.Due), words.CountCell(week.AtRisk) })],
            });
    }
}
