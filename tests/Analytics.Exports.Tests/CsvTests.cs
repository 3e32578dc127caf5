using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Exports.Tests.Sample;
using CsvHelper;

namespace Analytics.Exports.Tests;

[Collection(ReadsSharedPack.Name)]
public sealed partial class CsvTests(SharedPack pack)
{
    [Fact]
    public void A_text_that_begins_like_a_formula_has_an_apostrophe_before_it()
    {
        var names = Column("star.dim_agency", "name_vi");

        Assert.Equal(
            [
                "'=HYPERLINK(\"http://evil.example\",\"Sở Một\")", "'+Sở Hai", "'-Sở Ba", "'@Sở Bốn", "'\tSở Năm",
                "'\rSở \"Sáu\", một\nhai", "Sở _x0041_ \u0001😀",
            ],
            names[2..]);
        Assert.Contains("'=1+1", Column("mart.indicator", "directive_number"));
    }

    [Fact]
    public void No_text_cell_of_any_file_begins_like_a_formula_and_numbers_are_untouched()
    {
        foreach (var file in Directory.GetFiles(pack.PathOf("csv")))
        {
            var (header, rows) = Read(file);
            var cells = from row in rows from cell in row.Zip(header) where cell.First.Length > 0 && "=+-@\t\r".Contains(cell.First[0], StringComparison.Ordinal) select cell;
            Assert.All(cells, cell => Assert.True(double.TryParse(cell.First, CultureInfo.InvariantCulture, out _), $"{file}: {cell}"));
        }

        Assert.Contains("-1", Column("star.dim_agency", "agency_key"));
    }

    [Fact]
    public void The_same_rows_are_in_csv_as_in_parquet()
    {
        foreach (var table in (string[])["star.dim_task", "star.dim_directive", "mart.indicator", "star.bridge_agency_lineage"])
        {
            var parquet = $"select * from '{pack.PathOf($"parquet/{table}.parquet")}'";
            var csv = $"select * from read_csv('{pack.PathOf($"csv/{table}.csv")}', header = true, all_varchar = true)";
            var types = Reading.Rows($"select string_agg(format('\"{{}}\"::{{}}', column_name, column_type), ', ') from (describe {parquet})")[0];

            Assert.Equal(
                Reading.Rows($"{parquet} order by all"),
                Reading.Rows($"select {types} from ({csv}) order by all").Select(row => Guarded().Replace(row, "")));
        }
    }

    [Fact]
    public void Files_begin_with_a_byte_order_mark_only_when_it_was_asked_for()
    {
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), File.ReadAllBytes(pack.PathOf("csv/star.dim_status.csv"))[..3]);
        using var box = Box.Filled();
        var plain = box.Export(request => request with { Formats = [Reports.Exporting.PackFormat.Csv] });
        Assert.Equal("status_key,"u8.ToArray(), File.ReadAllBytes(Path.Combine(plain.Path, "csv/star.dim_status.csv"))[..11]);
    }

    [GeneratedRegex(@"(?<=\||^)'(?=[=+@\t\r-])")]
    private static partial Regex Guarded();

    List<string> Column(string table, string column)
    {
        var (header, rows) = Read(pack.PathOf($"csv/{table}.csv"));
        var at = Array.IndexOf(header, column);
        return [.. rows.Select(row => row[at])];
    }

    static (string[] Header, List<string[]> Rows) Read(string path)
    {
        using var bytes = File.OpenRead(path);
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { Separator = ',', HasHeader = false, DetectSeparatorHint = false });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetString(at))]);
        }

        return ([.. rows[0].Select(name => name.TrimStart('\uFEFF'))], rows[1..]);
    }
}
