using Analytics.Exports.Tests.Sample;
using Analytics.Reports.Exporting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Analytics.Exports.Tests;

[Collection(ReadsSharedPack.Name)]
public sealed class WorkbookTests(SharedPack pack)
{
    string Path => pack.PathOf("workbook.xlsx");

    [Fact]
    public void It_is_valid_by_the_schema_of_Excel()
    {
        using var workbook = SpreadsheetDocument.Open(Path, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void It_begins_with_what_it_is_and_has_a_sheet_per_mart()
    {
        var sheets = Sheets(Path);

        Assert.Equal(
            ["Thông tin", "Từ điển dữ liệu", "agency", "assignment", "assignment_month", "effectiveness_index", "forecast_reliability", "indicator", "indicator_change", "report_duty", "run"],
            sheets.Keys);
        var about = sheets["Thông tin"].Select(row => string.Join("|", row)).ToList();
        Assert.Equal("SỐ LIỆU MÔ PHỎNG|", about[1]);
        Assert.Contains("Kỳ|2026-Q1", about);
        Assert.Contains("K - theo số liệu ghi nhận đến hết ngày|10/04/2026", about);
        Assert.Contains(sheets["Từ điển dữ liệu"], row => (string?)row[0] == "mart.indicator" && (string?)row[1] == "agency_vi" && (string?)row[3] == "Name of the agency, Vietnamese.");
    }

    [Fact]
    public void Cells_have_types_and_texts_are_never_formulas()
    {
        var agencies = Sheets(Path)["agency"];
        var at = agencies[0].ToList();
        object? Cell(int row, string column) => agencies.Single(one => Equals(one[at.IndexOf("agency_id")], $"a{row}"))[at.IndexOf(column)];

        Assert.Equal("=HYPERLINK(\"http://evil.example\",\"Sở Một\")", Cell(1, "name_vi"));
        Assert.Equal(1.0, Cell(1, "agency_key"));
        Assert.Equal(false, Cell(1, "is_group"));
        Assert.Equal("01/05/1899", Cell(4, "valid_from"));
        Assert.Equal("Sở _x0041_ \u0001😀", Unmarked((string)Cell(7, "name_vi")!));
        var duties = Sheets(Path)["report_duty"];
        Assert.Contains(duties, row => Equals(row[duties[0].ToList().IndexOf("due_date")], new DateTime(2026, 1, 20)));
    }

    [Fact]
    public void Headers_are_frozen_and_filtered()
    {
        using var workbook = SpreadsheetDocument.Open(Path, isEditable: false);
        foreach (var sheet in workbook.WorkbookPart!.WorksheetParts)
        {
            Assert.Contains("state=\"frozen\"", sheet.Worksheet.OuterXml, StringComparison.Ordinal);
            Assert.Contains("<x:autoFilter ref=\"A1:", sheet.Worksheet.OuterXml, StringComparison.Ordinal);
            Assert.Empty(sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
        }
    }

    [Fact]
    public void What_does_not_fit_a_sheet_goes_on_in_the_next()
    {
        using var box = Box.Filled();
        var whole = Sheets(System.IO.Path.Combine(box.Export(Workbook).Path, "workbook.xlsx"));
        var split = Sheets(System.IO.Path.Combine(box.Export(request => Workbook(request) with { SheetRows = 50 }).Path, "workbook.xlsx"));

        Assert.All(split.Values, rows => Assert.True(rows.Count <= 50));
        foreach (var (name, rows) in whole)
        {
            var parts = split.Where(one => one.Key == name || one.Key.StartsWith(name + " (", StringComparison.Ordinal)).ToList();
            Assert.Equal((rows.Count - 2) / 49, parts.Count - 1);
            Assert.All(parts, part => Assert.Equal(rows[0], part.Value[0]));
            Assert.Equal(rows[1..], parts.SelectMany(part => part.Value[1..]));
        }

        Assert.Contains("indicator (2)", split.Keys);

        static PackRequest Workbook(PackRequest request) => request with { Formats = [PackFormat.Xlsx] };
    }

    // The reader leaves Excel's marks for characters that XML cannot hold as they are.
    static string Unmarked(string text) => text.Replace("_x0001_", "\u0001", StringComparison.Ordinal).Replace("_x005F_", "_", StringComparison.Ordinal);

    static Dictionary<string, List<object?[]>> Sheets(string path)
    {
        // The reader asks for code pages of old workbooks, whatever it reads.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(File.OpenRead(path));
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        }
        while (reader.NextResult());
        return sheets;
    }
}
