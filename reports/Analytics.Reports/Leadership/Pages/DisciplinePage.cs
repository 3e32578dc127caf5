using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Leadership.Rows;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Page 6: who reports, what is proven, who answers for delays, and signs of gaming.</summary>
static class DisciplinePage
{
    const int MostNames = 12;

    static readonly string[] Stated =
    [
        "report_on_time_rate", "evidence_backed_report_rate", "head_accountability_rate", "assignment_clarity_rate", "extension_rate",
    ];

    public static DocumentPage Write(LeadershipFigures figures) => new()
    {
        Id = "ky-luat",
        Topic = figures.Words.Say("discipline.topic"),
        Finding = Finding(figures),
        Blocks =
        [
            new Paragraphs([.. Sentences(figures)]),
            new ExhibitBlock([Grid(figures)]),
            new ExhibitBlock([Spare(figures), Claims(figures)], IsPaired: true),
        ],
    };

    static string Finding(LeadershipFigures figures)
    {
        var words = figures.Words;
        var owing = figures.Score.Now("non_reporting_agency_rate")?.Denominator ?? 0;
        var quarter = words.Quarter(figures.Quarter.EndDate);
        return (owing, figures.Silent.Count) switch
        {
            (0, _) => words.Say("discipline.nothing", ("quarter", quarter)),
            (_, 0) => words.Say("discipline.all", ("n", words.Count(owing)), ("quarter", quarter)),
            (_, var silent) => words.Say("discipline.finding", ("k", words.Count(silent)), ("n", words.Count(owing)), ("quarter", quarter)),
        };
    }

    static IEnumerable<string> Sentences(LeadershipFigures figures)
    {
        if (figures.Silent.Count > 0)
        {
            yield return Silence(figures.Silent, figures.Words);
        }

        var say = new Sentences(figures.Words);
        foreach (var sentence in Stated.Select(id => say.Indicator(figures.Score, id)).OfType<string>())
        {
            yield return sentence;
        }
    }

    /// <summary>Names those that sent nothing; those silent for the second quarter come first.</summary>
    public static string Silence(IReadOnlyList<SilentAgency> silent, Language words)
    {
        var twice = silent.Count(agency => agency.IsSecondPeriod);
        var rest = silent.Count - MostNames;
        return words.Say(
            "discipline.silent",
            ("k", words.Count(silent.Count)),
            ("twice", twice > 0 && twice < silent.Count ? words.Count(twice) : null),
            ("all", twice > 0 && twice == silent.Count ? words.Say("discipline.all_twice") : null),
            ("names", string.Join("; ", silent.Take(MostNames).Select(agency => agency.Name))),
            ("rest", rest > 0 ? words.Count(rest) : null),
            ("first", twice > 0 && twice < silent.Count ? words.Count(twice) : null));
    }

    static Exhibit Grid(LeadershipFigures figures)
    {
        var words = figures.Words;
        var shown = ReportingGrid.Shown(figures.Duties, figures.Frame);
        var breaching = ReportingGrid.Breaching(figures.Duties, figures.Frame).Count();
        var owing = figures.Duties.Where(tile => figures.Frame.Covers(tile.EndDate)).Select(tile => tile.AgencyId).Distinct().Count();
        return Exhibit.Of(
            words,
            "luoi-bao-cao",
            words.Say("discipline.grid_title", ("quarter", words.Quarter(figures.Quarter.EndDate))),
            words.Say("discipline.grid_text", ("n", words.Count(shown.Count))),
            canvas => ReportingGrid.Draw("luoi-bao-cao", canvas, figures.Duties, figures.Frame),
            new()
            {
                Heads = words.Heads("discipline.grid_heads"),
                Rows = [.. shown.Select(agency => Row([.. agency.Where(tile => figures.Frame.Covers(tile.EndDate))], words))],
            },
            words.Say(
                "discipline.grid_note",
                ("more", breaching > shown.Count ? words.Count(breaching - shown.Count) : null),
                ("fine", owing > breaching ? words.Count(owing - breaching) : null)));
    }

    static Cell[] Row(List<DutyTile> tiles, Language words)
    {
        var (due, late, missing) = (tiles.Sum(tile => tile.Due), tiles.Sum(tile => tile.Late), tiles.Sum(tile => tile.Missing));
        return [tiles[0].Name, words.CountCell(due), words.CountCell(due - late - missing), words.CountCell(late), words.CountCell(missing)];
    }

    static Exhibit Spare(LeadershipFigures figures)
    {
        var words = figures.Words;
        return Exhibit.Of(
            words,
            "du-ngay",
            words.Say("discipline.spare_title"),
            words.Say("discipline.spare_text", ("n", words.Count(figures.SpareDays.Sum(bin => bin.Count)))),
            canvas => SpareDays.Draw("du-ngay", canvas, figures.SpareDays),
            new()
            {
                Heads = words.Heads("discipline.spare_heads"),
                Rows = [.. figures.SpareDays.Select(bin => new Cell[] { Days(bin), words.CountCell(bin.Count) })],
            },
            figures.Score.Now("deadline_heaping_ratio") is { IsPrintable: true } heaping
                ? words.Say("discipline.heaping", ("value", heaping.ValueText(words)), ("interval", heaping.IntervalText(words)))
                : null);

        static string Days(SpareDaysBin bin) => bin.To == int.MaxValue ? $"{bin.From}+" : $"{bin.From}–{bin.To}";
    }

    static Exhibit Claims(LeadershipFigures figures)
    {
        var words = figures.Words;
        return Exhibit.Of(
            words,
            "xac-minh",
            words.Say("discipline.claims_title"),
            words.Say("discipline.claims_text", ("n", words.Count(figures.Claims.Count))),
            canvas => DotIntervals.Draw("xac-minh", canvas, [.. figures.Claims.Select(rate => GroupDots.Row(rate, "group", words))]),
            GroupDots.Table(figures.Claims, "group", words),
            new Sentences(words).Indicator(figures.Score, "verified_claim_rate"));
    }
}
