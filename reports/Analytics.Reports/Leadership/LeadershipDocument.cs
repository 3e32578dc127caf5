using Analytics.Reports.Charts;
using Analytics.Reports.Leadership.Annexes;
using Analytics.Reports.Leadership.Sections;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership;

/// <summary>The report in words, numbers and undrawn charts: a pure function of <see cref="LeadershipFigures"/>.</summary>
public sealed record LeadershipDocument
{
    /// <summary>The quarter and its cuts.</summary>
    public required ReportQuarter Quarter { get; init; }

    /// <summary>The four numbers that lead.</summary>
    public required IReadOnlyList<Headline> Leading { get; init; }

    /// <summary>The numbers beside them.</summary>
    public required IReadOnlyList<Headline> Others { get; init; }

    /// <summary>The pages after the summary.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Every indicator of the quarter, behind the last page.</summary>
    public required Annex Annex { get; init; }

    /// <summary>Every chart of the document, each once.</summary>
    public IEnumerable<Chart> Charts =>
    [
        .. Leading.Concat(Others).Select(Spark),
        .. Sections.SelectMany(section => section.Exhibits).SelectMany(exhibit => new[] { exhibit.Wide, exhibit.Narrow }),
    ];

    /// <summary>The full title.</summary>
    public string Title =>
        $"Báo cáo kết quả và hiệu quả thực hiện nhiệm vụ giao tại các văn bản chỉ đạo – {Wording.Language.Capitalised(Quarter.Label)}";

    /// <summary>Validity, knowledge and run of the figures: stands under every page.</summary>
    public string Source =>
        $"Số liệu có hiệu lực đến {Language.Vietnamese.Date(Quarter.ValidDate)}, ghi nhận đến {Language.Vietnamese.Date(Quarter.KnownDate)}; lần chạy {Quarter.RunId}"
        + (Quarter.IsProvisional ? "; số liệu sơ bộ" : "");

    /// <summary>Writes the document.</summary>
    public static LeadershipDocument Write(LeadershipFigures figures) => new()
    {
        Quarter = figures.Quarter,
        Leading = Headlines.Leading(figures.Score),
        Others = Headlines.Others(figures.Score),
        Sections =
        [
            OnTimeSection.Write(figures),
            DirectiveSection.Write(figures),
            AgencySection.Write(figures),
            OverdueSection.Write(figures),
            ReportingSection.Write(figures),
            QualitySection.Write(figures),
            MethodSection.Write(figures),
        ],
        Annex = Annex.Write(figures),
    };

    /// <summary>Id of the small line of a headline.</summary>
    public static string SparkId(Headline headline) => "nho-" + headline.IndicatorId.Replace('_', '-');

    static Chart Spark(Headline headline) => Sparkline.Draw(SparkId(headline), headline.History, headline.HistoryTarget);
}
