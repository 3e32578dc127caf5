using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analytics.Reports.Charts;

namespace Analytics.Reports.Tests.Charts;

public sealed partial class ChartTests(Gallery gallery) : IClassFixture<Gallery>
{
    static readonly string[] Pinned =
    [
        "directives-mixed", "overdue-mixed", "grid-mixed", "spark-mixed", "grid-mixed-s",
        "control-mixed", "funnel-mixed", "caterpillar-mixed", "dumbbell-mixed", "bullet-mixed", "pareto-mixed", "survival-mixed", "forecast-mixed", "spare-mixed",
        "slope-mixed", "dots-mixed", "cumulative-mixed", "due-mixed",
    ];

    public static TheoryData<string> PinnedCharts => [.. Pinned];

    [Theory]
    [MemberData(nameof(PinnedCharts))]
    public void Options_and_drawing_are_pinned_byte_for_byte(string id)
    {
        Golden.Match(id + ".json", gallery.Charts.Single(chart => chart.Id == id).OptionText);
        Golden.Match(id + ".svg", gallery.Drawings[id] + "\n");
    }

    [Fact]
    public void No_golden_file_is_left_over() =>
        Assert.Equal(Pinned.SelectMany(id => new[] { id + ".json", id + ".svg" }).Order(StringComparer.Ordinal), Golden.Names);

    [Fact]
    public void Every_situation_gives_a_well_formed_drawing_of_finite_numbers()
    {
        Assert.Equal(gallery.Charts.Count, gallery.Drawings.Count);
        Assert.All(gallery.Charts, chart =>
        {
            var svg = gallery.Drawings[chart.Id];
            XDocument.Parse(svg);
            Assert.False(NotANumber().IsMatch(svg), $"{chart.Id} holds a number that is none");
            Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b ", svg, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void No_text_leaves_the_drawing() =>
        Assert.All(gallery.All, drawing => Assert.All(TextBox.Of(drawing.Svg), text => Assert.True(
            text.Left >= -3 && text.Right <= drawing.Chart.Width + 3 && text.Top >= -3 && text.Bottom <= drawing.Chart.Height + 3,
            $"{drawing.Chart.Id}: {text} of {drawing.Chart.Width} × {drawing.Chart.Height}")));

    [Fact]
    public void No_text_stands_on_another() =>
        Assert.All(gallery.All, drawing =>
        {
            var texts = TextBox.Of(drawing.Svg);
            Assert.All(texts.SelectMany((text, index) => texts.Skip(index + 1).Select(other => (text, other))), pair => Assert.False(
                pair.text.Covers(pair.other), $"{drawing.Chart.Id}: {pair.text} covers {pair.other}"));
        });

    [Fact]
    public void A_small_line_of_negative_values_stays_within_its_scale() =>
        Assert.Equal(-0.14, (double)gallery.Charts.Single(chart => chart.Id == "spark-negative").Option["yAxis"]!["min"]!);

    [Fact]
    public void Drawing_again_gives_the_same_bytes()
    {
        var some = gallery.Charts.Where(chart => chart.Id.EndsWith("-mixed", StringComparison.Ordinal)).Reverse().ToList();

        var again = new ChartRenderer().Render(some, CancellationToken.None);

        Assert.All(some, chart => Assert.Equal(gallery.Drawings[chart.Id], again[chart.Id]));
    }

    [Fact]
    public void Ids_inside_a_drawing_begin_with_the_id_of_its_chart() =>
        Assert.All(gallery.Drawings, drawing => Assert.All(
            Ids().Matches(drawing.Value).Select(match => match.Groups[1].Value),
            id => Assert.StartsWith(drawing.Key + "-", id)));

    [Fact]
    public void Texts_of_charts_are_templates() =>
        Assert.All(Directory.GetFiles(Path.Combine(Golden.Root, "reports", "Analytics.Reports", "Charts"), "*.cs"), file =>
            Assert.DoesNotMatch("\"[^\"\\n]*[À-ỹ][^\"\\n]*\"", File.ReadAllText(file)));

    [Theory]
    [InlineData("control-small", "1/2")]
    [InlineData("dots-mixed", "3/4")]
    [InlineData("spare-one", "4")]
    public void Fewer_than_five_units_are_counted_without_a_percentage(string id, string text)
    {
        var texts = TextBox.Of(gallery.Drawings[id]).Select(box => box.Text).ToList();

        Assert.Contains(text, texts);
        Assert.DoesNotContain(texts, other => other is "50,0%" or "75,0%" or "100,0%" || other.Contains("(100,0%)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dumbbell-many")]
    [InlineData("bullet-many")]
    [InlineData("dots-many")]
    public void Rows_that_are_not_drawn_are_counted(string id) =>
        Assert.Contains("Còn 260 dòng không thể hiện trên biểu đồ.", gallery.Drawings[id]);

    [Fact]
    public void Three_hundred_agencies_fit_half_a_page()
    {
        Assert.All(gallery.Charts.Where(chart => chart.Id is "caterpillar-many" or "caterpillar-many-s"), chart => Assert.InRange(chart.Height, 300, 540));
        Assert.Contains("+8 cơ quan khác có tín hiệu", gallery.Drawings["caterpillar-many"]);
    }

    [Fact]
    public void Only_agencies_with_a_signal_are_named()
    {
        var texts = TextBox.Of(gallery.Drawings["funnel-mixed"]).Select(box => box.Text).ToList();

        Assert.Contains("Tỉnh ủy Lâm Đồng", texts);
        Assert.DoesNotContain("Cơ quan số 12", texts);
    }

    [Fact]
    public void Causes_after_the_tenth_are_one_bar() => Assert.Contains("Nguyên nhân khác (290)", gallery.Drawings["pareto-many"]);

    [Fact]
    public void At_most_four_events_are_named() => Assert.Equal(4, TextBox.Of(gallery.Drawings["control-long"]).Count(box => box.Text.Contains("script", StringComparison.Ordinal)));

    [Fact]
    public void Names_are_cut_with_an_ellipsis_and_escaped()
    {
        var svg = gallery.Drawings["directives-long"];

        Assert.Contains("&lt;/script&gt;", svg);
        Assert.Contains("…", svg);
    }

    [GeneratedRegex("\\b(NaN|undefined|Infinity|null)\\b")]
    private static partial Regex NotANumber();

    [GeneratedRegex("(?:id=\"|url\\(#)([^\")]+)")]
    private static partial Regex Ids();
}
