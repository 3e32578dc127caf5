using Analytics.Reports.Html;

namespace Analytics.Reports.Leadership.Page;

/// <summary>The headline numbers: four tiles and a table.</summary>
static class HeadlineView
{
    public static Markup Tile(Headline headline, IReadOnlyDictionary<string, string> drawings) => Markup.Of(
        $"""
        <li class="tile {headline.Rag ?? "none"}">
        <h3>{headline.Name}</h3>
        <p class="value">{headline.Value}</p>
        <p class="detail">{Prose.Html(headline.Detail)}</p>
        {Spark(headline, drawings)}
        <dl>
        <div><dt>So với quý trước</dt><dd>{headline.QuarterText} {Marks.Change(headline.Signal)}</dd></div>
        <div><dt>So với cùng kỳ</dt><dd>{headline.YearText}</dd></div>
        <div><dt>Mục tiêu {headline.TargetText}</dt><dd>{Marks.Target(headline.Rag)}</dd></div>
        </dl>
        </li>

        """);

    public static Markup Table(IReadOnlyList<Headline> headlines, IReadOnlyDictionary<string, string> drawings) => Markup.Of(
        $"""
        <table class="headlines">
        <caption>Các chỉ số khác</caption>
        <thead><tr><th scope="col">Chỉ số</th><th scope="col">Diễn biến</th><th scope="col">Quý này</th><th scope="col">So với quý trước</th><th scope="col">So với cùng kỳ</th><th scope="col">Mục tiêu</th></tr></thead>
        <tbody>
        {headlines.Select(headline => Row(headline, drawings))}</tbody>
        </table>
        <p class="note reading">KTC: khoảng tin cậy. Cột so sánh: mức thay đổi, trong ngoặc là khoảng tin cậy 95% của mức thay đổi; chỉ khi khoảng này không chứa 0 mới ghi “cải thiện” hoặc “xấu đi thực chất”. Đường diễn biến: tối đa 8 quý, nét đứt là mục tiêu.</p>

        """);

    static Markup Row(Headline headline, IReadOnlyDictionary<string, string> drawings) => Markup.Of(
        $"""
        <tr><th scope="row">{headline.Name}</th>
        <td class="line">{Spark(headline, drawings)}</td>
        <td data-label="Quý này"><b>{headline.Value}</b><span class="detail">{Prose.Html(headline.Detail)}</span></td>
        <td data-label="So với quý trước">{headline.QuarterText}{Marks.Change(headline.Signal)}</td>
        <td data-label="So với cùng kỳ">{headline.YearText}</td>
        <td data-label="Mục tiêu">{headline.TargetText}{Marks.Target(headline.Rag)}</td></tr>

        """);

    // The numbers stand beside it, so that the line itself says nothing to a screen reader.
    static Markup Spark(Headline headline, IReadOnlyDictionary<string, string> drawings) =>
        headline.History.Count(value => value is not null) < 2
            ? Markup.Empty
            : Markup.Of($"<div class=\"spark\" aria-hidden=\"true\">{Markup.Trusted(drawings[LeadershipDocument.SparkId(headline)])}</div>");
}
