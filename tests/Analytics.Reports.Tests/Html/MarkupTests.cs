using Analytics.Reports.Html;

namespace Analytics.Reports.Tests.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Texts_are_escaped_and_markup_is_not()
    {
        var inner = Markup.Of($"<i>{"<b> & \"'"}</i>");

        Assert.Equal("<p title=\"&quot;x\"><i>&lt;b&gt; &amp; &quot;&#39;</i>7</p>", Markup.Of($"<p title=\"{"\"x"}\">{inner}{7}</p>").ToString());
    }

    [Fact]
    public void Pieces_are_joined_and_nothing_is_empty()
    {
        Assert.Equal("<b>a</b><b>b</b>", Markup.Of($"{"ab".Select(letter => Markup.Of($"<b>{letter.ToString()}</b>"))}").ToString());
        Assert.Equal("", Markup.Of($"{Markup.Empty}{(string?)null}").ToString());
    }

    [Fact]
    public void A_css_string_can_end_neither_itself_nor_the_style_element() =>
        Assert.Equal("\"a\\000022\\00003c/style\\00003e\\00005c ắ\"", Css.Text("a\"</style>\\ ắ"));
}
