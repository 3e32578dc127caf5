using Analytics.Reports.Figures;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership;

/// <summary>Clauses that several pages share. A clause without a number is left out, never printed empty.</summary>
sealed class Sentences(Language words)
{
    /// <summary>The sentence about ordinary variation when changes were stated and none of them is real; else null.</summary>
    public string? Ordinary(params IEnumerable<Change?> changes) =>
        changes.Any(change => change is not null) && changes.All(change => change is null or { IsReal: false }) ? words.Say("change.ordinary") : null;

    /// <summary>tăng 8,9 điểm phần trăm so với quý trước và …; null when there is nothing to compare with.</summary>
    public string? Comparison(Change? quarter, Change? year = null)
    {
        var now = quarter is null ? null : Clause("change.quarter", quarter);
        var then = year is null ? null : Clause("change.year", year);
        return now is not null && then is not null ? words.Say("change.both", ("quarter", now), ("year", then)) : now ?? then;
    }

    /// <summary>90,0% (144/160; khoảng tin cậy 95%: …), or x/n below five units; null when nothing was there.</summary>
    public string? Rate(Figure? figure) => figure switch
    {
        null or { Value: null } => null,
        { Estimator: "rate", IsPrintable: false } => figure.FractionText(words),
        { IsPrintable: false } => null,
        _ => words.Say(
            "sentence.value",
            ("value", figure.ValueText(words)),
            ("fraction", figure.Estimator == "rate" ? figure.FractionText(words) : null),
            ("interval", figure.IntervalText(words))),
    };

    /// <summary>“Tên chỉ số: giá trị, thay đổi.” for an indicator of the board; null when it has no figure.</summary>
    public string? Indicator(Scoreboard score, string id) => Rate(score.Now(id)) is not { } value ? null : words.Say(
        "sentence.indicator",
        ("name", score.Now(id)!.Name),
        ("value", value),
        ("change", score.Now(id)!.IsCensus ? null : Comparison(score.QuarterChange(id))));

    string Clause(string key, Change change) => words.Say(
        key,
        ("change", change.Words(words)),
        ("detail", change.IsReal
            ? words.Say("change.interval", ("low", words.Points(change.Interval.Low)), ("high", words.Points(change.Interval.High)))
            : words.Say("change.points", ("points", words.Points(change.Difference)))));
}
