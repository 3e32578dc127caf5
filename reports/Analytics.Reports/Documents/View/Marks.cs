using Analytics.Reports.Charts;
using Analytics.Reports.Figures;
using Analytics.Reports.Html;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents.View;

/// <summary>Marks of target and change: a shape and a word, colour only repeats them. Drawn, because typefaces lack them.</summary>
static class Marks
{
    const string Circle = "<circle cx='6' cy='6' r='5.5'/>";
    const string Triangle = "<path d='M6 .5L12 11.5H0Z'/>";
    const string Square = "<path d='M.5 .5H11.5V11.5H.5Z'/>";

    public static Markup Target(string? rag, Language words) => rag switch
    {
        "green" => Mark(Theme.Blue, Circle, words.Say("headline.met")),
        "amber" => Mark(Theme.Orange, Triangle, words.Say("headline.attention")),
        "red" => Mark("#8f1d0e", Square, words.Say("headline.missed")),
        _ => Markup.Of($"<span class='mark'>–</span>"),
    };

    /// <summary>The shape of a mark of the target in a box of 12 by 12, without colour.</summary>
    public static Markup Shape(string rag) => Markup.Trusted(rag switch { "green" => Circle, "amber" => Triangle, _ => Square });

    public static Markup Change(Signal signal, Language words) => signal switch
    {
        Signal.Improvement => Mark(Theme.Blue, "<path d='M4.2 1.5H10.5V7.8L8.4 5.7L2.6 11.5L.5 9.4L6.3 3.6Z'/>", words.Say("change.better")),
        Signal.Deterioration => Mark("#8f1d0e", "<path d='M4.2 10.5H10.5V4.2L8.4 6.3L2.6 .5L.5 2.6L6.3 8.4Z'/>", words.Say("change.worse")),
        Signal.Ordinary => Mark(Theme.Muted, "<path d='M1 8C3 2 5 4 6 6S9 10 11 4' fill='none' stroke-width='2' stroke='currentColor'/>", words.Say("change.no_signal")),
        _ => Markup.Empty,
    };

    static Markup Mark(string colour, string shape, string word) => Markup.Of(
        $"<span class='mark'><svg viewBox='0 0 12 12' width='12' height='12' aria-hidden='true' style='fill:{colour};color:{colour}'>{Markup.Trusted(shape)}</svg> {word}</span>");
}
