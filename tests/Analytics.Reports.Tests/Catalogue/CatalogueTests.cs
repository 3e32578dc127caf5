using System.Text.RegularExpressions;
using Analytics.Reports.Catalogue;
using Analytics.Reports.Tests.Sample;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Tests.Catalogue;

public sealed partial class CatalogueTests : IDisposable
{
    static readonly string[] Forms = ["md", "html"];
    static readonly string[] Landmarks = ["<html lang=\"vi\">", "<header>", "<nav aria-labelledby=", "<main id=", "<footer>"];
    static readonly string[] Inks = ["ink", "muted", "blue"];
    static readonly string[] Marks = ["blue", "amber", "red"];
    static readonly string[] SomeReadings = ["E1", "E16", "X4", "T9"];

    readonly string _folder = Directory.CreateTempSubdirectory("catalogue-").FullName;

    static CatalogueDocument Current => CatalogueDocument.Write(DefinitionSet.Current.Definitions, DefinitionSet.Current.Hash);

    [Fact]
    public void The_page_in_the_repository_says_what_the_definitions_say()
    {
        var file = Path.Combine(Golden.Root, "warehouse", "INDICATORS.md");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            IndicatorCataloguePage.Write("md", file);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == CatalogueMarkdown.Text(Current),
            "warehouse/INDICATORS.md differs from the definitions. Run GOLDEN=accept dotnet test tests/Analytics.Reports.Tests, and read the difference.");
    }

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    public void Every_indicator_stands_in_the_page_with_its_query(string format)
    {
        var page = Page(format, Current);

        Assert.All(IndicatorCatalogue.All, one =>
        {
            Assert.Contains($"id=\"{one.Id}\"", page);
            Assert.Contains(Plain(format, one.NameEn), page);
            Assert.Contains(Plain(format, one.EdgeCases.Trim()), page);
            Assert.Contains(format == "md" ? one.Sql.Trim() : Plain(format, one.Sql.Trim()), page);
        });
    }

    [Fact]
    public void One_more_file_is_one_more_entry_without_another_line_of_code()
    {
        var extra = ADefinition.With("unit: percent", "direction: up", "estimator: rate", "target: 0.95", "green: 0.9", "amber: 0.8");
        var document = CatalogueDocument.Write([extra, .. IndicatorCatalogue.All], DefinitionSet.Current.Hash);
        var markdown = CatalogueMarkdown.Text(document);
        var html = CatalogueHtml.Text(document);

        Assert.Contains("của 33 chỉ số", markdown);
        Assert.Contains("- [M. Nhóm mới](#nhom-12)\n  - [33. Chỉ số thứ ba mươi ba \\<thử\\> \\| \\*nghiệm\\*](#licence_speed)\n", markdown);
        Assert.Contains("Một nửa của nó − không hơn.", markdown);
        Assert.Contains("| Một đơn vị được đếm | licence |", markdown);
        Assert.Contains("| Tính hằng quý theo | toàn hệ thống; cơ quan; colour |\n| Tính hằng tháng theo | colour |", markdown);
        Assert.Contains("| Ngưỡng | ● đạt: từ 90% trở lên<br>▲ cần chú ý: từ 80% đến dưới 90%<br>■ không đạt: dưới 80% |", markdown);
        Assert.Contains("````sql\nselect '```' as fence, '</script>' as x\n````", markdown);
        Assert.Contains("<h2 id=\"nhom-12\">M. Nhóm mới</h2>", html);
        Assert.Contains("33. Chỉ số thứ ba mươi ba &lt;thử&gt; | *nghiệm*</h3>", html);
        Assert.Contains("&lt;/script&gt;", html);
        Assert.DoesNotContain("</script>", html);
    }

    [Fact]
    public void The_html_needs_nothing_from_outside_and_has_landmarks_and_anchors()
    {
        var html = CatalogueHtml.Text(Current);
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.All(Url().Matches(html), url => Assert.StartsWith("data:font/woff2;base64,", url.Groups[1].Value));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Target().Matches(html), target => Assert.Contains(target.Groups[1].Value, ids));
        Assert.All(Landmarks, tag => Assert.Single(Regex.Matches(html, tag)));
        Assert.Single(Regex.Matches(html, "<h1>"));
        Assert.Equal(IndicatorCatalogue.All.Count, Regex.Count(html, "<article "));
    }

    [Fact]
    public void Text_has_the_contrast_of_aa_on_light_and_on_dark()
    {
        var themes = Theme().Matches(CatalogueHtml.Text(Current))
            .Select(theme => Colour().Matches(theme.Value).ToDictionary(colour => colour.Groups[1].Value, colour => Luminance(colour.Groups[2].Value)))
            .ToList();

        Assert.Equal(2, themes.Count);
        Assert.All(
            from theme in themes
            from ink in Inks
            select Contrast(theme[ink], theme["paper"]),
            contrast => Assert.InRange(contrast, 4.5, 21));
        Assert.All(themes, theme => Assert.InRange(Contrast(theme["ink"], theme["pale"]), 4.5, 21));
        // Marks are graphics, and have a word beside them.
        Assert.All(
            from theme in themes
            from mark in Marks
            select Contrast(theme[mark], theme["paper"]),
            contrast => Assert.InRange(contrast, 3, 21));
    }

    [Fact]
    public void Both_forms_say_version_cuts_rules_and_readings()
    {
        Assert.All(Forms, format =>
        {
            var page = Page(format, Current);

            Assert.Contains(DefinitionSet.Current.Hash[..12], page);
            Assert.DoesNotContain(DefinitionSet.Current.Hash[..13], page);
            Assert.Contains("V là ngày chốt tình trạng", page);
            Assert.All(Enumerable.Range(1, 15), rule => Assert.Contains(format == "md" ? $"\n| R{rule} |" : $"<td>R{rule}</td>", page));
            Assert.All(SomeReadings, reading => Assert.Contains(format == "md" ? $"\n| {reading} |" : $"<td>{reading}</td>", page));
            Assert.Contains("Chỉ số hiệu quả (EI)", page);
        });
    }

    [Fact]
    public void Writing_again_gives_the_same_bytes_and_leaves_no_other_file()
    {
        var path = Path.Combine(_folder, "new", "page.html");

        Assert.Equal(path, IndicatorCataloguePage.Write("html", path));
        var first = File.ReadAllBytes(path);
        File.WriteAllText(path, "old");
        IndicatorCataloguePage.Write("html", path);

        Assert.Equal(first, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_folder_is_no_file_to_write_and_nothing_is_left_beside_it()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "taken")).FullName;

        Assert.ThrowsAny<IOException>(() => IndicatorCataloguePage.Write("md", folder));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static string Page(string format, CatalogueDocument document) =>
        format == "md" ? CatalogueMarkdown.Text(document) : CatalogueHtml.Text(document);

    static string Plain(string format, string text) => format == "md"
        ? Regex.Replace(text, @"[\\`*_\[\]<>|]", "\\$0")
        : Analytics.Reports.Html.Markup.Of($"{text}").ToString();

    static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    static double Luminance(string hex)
    {
        var full = hex.Length == 3 ? string.Concat(hex.Select(digit => new string(digit, 2))) : hex;
        double[] parts = [.. Convert.FromHexString(full).Select(part => Linear(part / 255.0))];
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Target();

    [GeneratedRegex("url\\(([^)]{1,40})")]
    private static partial Regex Url();

    [GeneratedRegex(":root \\{[^}]+\\}")]
    private static partial Regex Theme();

    [GeneratedRegex("--([a-z]+): #([0-9a-f]+)")]
    private static partial Regex Colour();
}
