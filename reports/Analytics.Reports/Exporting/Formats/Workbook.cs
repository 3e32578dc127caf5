using System.Globalization;
using Analytics.Reports.Exporting.Description;
using Analytics.Reports.Exporting.Tables;
using Analytics.Reports.Exporting.Xlsx;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Formats;

/// <summary>One workbook for people: what it is, what its columns mean, and a sheet per mart.</summary>
static class Workbook
{
    public const string Name = "workbook.xlsx";

    const double TextWidth = 30;
    const double NumberWidth = 14;

    /// <summary>Writes it and gives the rows of its marts.</summary>
    public static long Write(
        DuckDBConnection connection, PackDescription pack, string folder, int sheetRows, CancellationToken cancellation)
    {
        using var workbook = new WorkbookFile(Path.Combine(folder, Name), pack.Run.K, sheetRows);
        var marts = pack.Tables.Where(table => table.IsView).ToList();
        workbook.Sheet(new("Thông tin", ["Mục", "Nội dung"], [TextWidth, 4 * TextWidth]), sheet => About(sheet, pack));
        workbook.Sheet(
            new("Từ điển dữ liệu", ["table", "column", "type", "meaning"], [TextWidth, TextWidth, NumberWidth, 4 * TextWidth]),
            sheet => Dictionary(sheet, marts));
        var rows = 0L;
        foreach (var mart in marts)
        {
            var layout = new SheetLayout(
                mart.Name.Split('.')[1], [.. mart.Columns.Select(column => column.Name)], [.. mart.Columns.Select(Width)]);
            workbook.Sheet(layout, sheet => rows += TableRows.Each(connection, mart, reader => sheet.Row(xml =>
            {
                for (var ordinal = 0; ordinal < mart.Columns.Count; ordinal++)
                {
                    Cell.Write(xml, reader, ordinal, mart.Columns[ordinal]);
                }
            }), cancellation));
        }

        workbook.Finish();
        return rows;
    }

    static void About(SheetWriter sheet, PackDescription pack)
    {
        if (pack.Notice is { } notice)
        {
            sheet.Row(xml =>
            {
                Cell.Write(xml, notice, Style.Warning);
            });
        }

        foreach (var (name, value) in pack.AboutVi)
        {
            sheet.Row(xml =>
            {
                Cell.Write(xml, name);
                Cell.Write(xml, value, Style.Wrapped);
            });
        }
    }

    static void Dictionary(SheetWriter sheet, IEnumerable<PackTable> marts)
    {
        foreach (var mart in marts)
        {
            Line(mart.Name, "", string.Create(CultureInfo.InvariantCulture, $"{mart.Rows} rows"), mart.Comment);
            foreach (var column in mart.Columns)
            {
                Line(mart.Name, column.Name, column.Type, column.Comment);
            }
        }

        void Line(string table, string column, string type, string? meaning) => sheet.Row(xml =>
        {
            Cell.Write(xml, table);
            Cell.Write(xml, column);
            Cell.Write(xml, type);
            Cell.Write(xml, meaning ?? "", Style.Wrapped);
        });
    }

    static double Width(PackColumn column) => Math.Max(column.IsText ? TextWidth : NumberWidth, column.Name.Length + 4);
}
