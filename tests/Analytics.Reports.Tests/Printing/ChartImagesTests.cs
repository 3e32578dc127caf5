using System.Buffers.Binary;
using System.Security.Cryptography;
using Analytics.Reports.Charts;
using Analytics.Reports.Printing;
using Analytics.Reports.Tests.Sample;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Tests.Printing;

/// <summary>Charts as pictures, drawn by the real resvg.</summary>
public sealed class ChartImagesTests(SampleWarehouse sample) : IClassFixture<SampleWarehouse>, IDisposable
{
    const string Note = "Số liệu có hiệu lực đến 30/06/2026";

    readonly string _folder = Directory.CreateTempSubdirectory("png-").FullName;

    [Fact]
    public void Every_chart_of_the_report_is_a_picture_of_twice_its_size_and_the_same_each_time()
    {
        var report = QuarterReports.Write(sample.Connection, new ReportOrder { PeriodCode = "2026-Q2", HasLeadership = true }, _folder, CancellationToken.None).Single();
        var pictures = Path.Combine(_folder, "bao-cao-2026-Q2");
        Directory.CreateDirectory(pictures);
        File.WriteAllText(Path.Combine(pictures, "of-an-earlier-run.png"), "");

        var written = PrintedDocument.Write(report, [ReportFormat.Png], CancellationToken.None);
        var files = written.Skip(1).ToList();

        Assert.Equal(report.Path, written[0]);
        Assert.Equal(files, Directory.GetFiles(pictures).Order(StringComparer.Ordinal));
        Assert.Equal(report.Document.Exhibits.Count(), files.Count);
        Assert.All(files, file => Assert.Equal(1600, Width(File.ReadAllBytes(file))));
        Assert.Contains("SỐ LIỆU MÔ PHỎNG", report.Source);

        var first = files.Select(File.ReadAllBytes).ToList();
        PrintedDocument.Write(report, [ReportFormat.Png], CancellationToken.None);
        Assert.Equal(first, files.Select(File.ReadAllBytes));
    }

    // A letter that the typeface lacks leaves a hole, which is as white as no letter at all.
    [Fact]
    public void Each_letter_of_vietnamese_is_drawn_in_our_typeface()
    {
        const string Letters = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂĐÊÔƠƯÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ–…≤≥−";
        var drawings = Letters.Append(' ').Index().ToDictionary(letter => $"l{letter.Index:000}", letter => Drawing(letter.Item.ToString()));

        var pictures = new ChartImages().Draw(drawings, "", CancellationToken.None);

        Assert.Equal(drawings.Count, pictures.Values.Select(png => Convert.ToHexString(SHA256.HashData(png))).Distinct().Count());
    }

    [Fact]
    public void The_note_stands_below_the_chart_and_cannot_become_markup()
    {
        var drawings = new Dictionary<string, string> { ["a"] = Drawing("a") };

        var without = new ChartImages().Draw(drawings, "", CancellationToken.None)["a"];
        var with = new ChartImages().Draw(drawings, "<rect width='9' height='9'/> & " + Note, CancellationToken.None)["a"];

        Assert.Equal(2 * (40 + 26), BinaryPrimitives.ReadInt32BigEndian(without.AsSpan(20)));
        Assert.NotEqual(without, with);
    }

    [Fact]
    public void A_drawing_that_is_none_is_named()
    {
        var drawings = new Dictionary<string, string> { ["hong"] = "<svg viewBox=\"0 0 10 10\"><g>" };

        var error = Assert.Throws<AnalyticsException>(() => new ChartImages().Draw(drawings, Note, CancellationToken.None));

        Assert.StartsWith("Drawing the chart pictures failed (node: it ended with exit code 1):", error.Message);
        Assert.Contains("chart hong:", error.Message);
    }

    [Fact]
    public void A_missing_node_is_named_with_what_to_install()
    {
        var error = Assert.Throws<AnalyticsException>(() =>
            new ChartImages { Node = "node-that-is-not-there" }.Draw(new Dictionary<string, string>(), Note, CancellationToken.None));

        Assert.Contains("apt-get install nodejs", error.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static int Width(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));

    static string Drawing(string text) =>
        $"<svg viewBox=\"0 0 60 40\" xmlns=\"http://www.w3.org/2000/svg\"><text x=\"5\" y=\"30\" font-family=\"{Theme.Font}\">{text}</text></svg>";
}
