using Analytics.Reports.Wording;

namespace Analytics.Reports.Tests.Wording;

public sealed class TemplateTests
{
    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_values()
    {
        Assert.Equal(Language.Vietnamese.Keys.Order(StringComparer.Ordinal), Language.English.Keys.Order(StringComparer.Ordinal));
        Assert.All(Language.Vietnamese.Keys, key => Assert.Equal(
            Templates.Holes(Language.Vietnamese.Template(key)).Order(StringComparer.Ordinal),
            Templates.Holes(Language.English.Template(key)).Order(StringComparer.Ordinal)));
    }

    // What the typeface lacks is a hole in a picture, and another face on each machine elsewhere.
    [Fact]
    public void Every_letter_is_in_the_typeface()
    {
        const string Beyond = "–—…“”‘’•−₫↑↓";
        Assert.All(Language.All, words => Assert.All(words.Keys, key => Assert.All(
            words.Template(key),
            letter => Assert.True(letter is < '\u0180' or (>= '\u01A0' and <= '\u01B0') or (>= '\u1EA0' and <= '\u1EF9') || Beyond.Contains(letter), $"{key}: {letter}"))));
    }

    [Fact]
    public void A_missing_template_or_value_is_an_error_with_its_name()
    {
        Assert.Contains("'no.such'", Assert.Throws<ArgumentException>(() => Language.English.Say("no.such")).Message, StringComparison.Ordinal);
    }
}
