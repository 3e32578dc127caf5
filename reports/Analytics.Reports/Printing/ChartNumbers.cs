using Analytics.Reports.Documents;
using Analytics.Reports.Html;
using CsvHelper;

namespace Analytics.Reports.Printing;

/// <summary>
/// The numbers of each chart as CSV: UTF-8 with a byte order mark, commas, points in numbers, all digits. A text that a
/// spreadsheet would take for a formula begins with an apostrophe.
/// </summary>
static class ChartNumbers
{
    static readonly CsvWriterOptions Format = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape, NewLine = "\r\n" };

    /// <summary>Writes a file for each chart into the folder of the document, and gives their paths.</summary>
    public static IReadOnlyList<string> Write(WrittenDocument report)
    {
        var folder = Path.ChangeExtension(report.Path, null);
        List<string> files = [];
        foreach (var exhibit in report.Document.Exhibits)
        {
            var path = Path.Combine(folder, exhibit.Id + ".csv");
            WholeFile.Replace(path, Csv(exhibit.Table));
            files.Add(path);
        }

        return files;
    }

    static byte[] Csv(DataTable table)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Format, leaveOpen: true))
        {
            foreach (var head in table.Heads)
            {
                csv.WriteField(head);
            }

            csv.EndRecord();
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    Write(csv, cell);
                }

                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    static void Write(CsvWriter csv, Wording.Cell cell)
    {
        if (cell.Number is { } number)
        {
            csv.WriteField(number, "R");
        }
        else
        {
            csv.WriteField(cell.Text);
        }
    }
}
