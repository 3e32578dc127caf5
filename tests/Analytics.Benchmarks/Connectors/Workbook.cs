using System.IO.Compression;
using System.Security;

namespace Analytics.Benchmarks.Connectors;

/// <summary>Writes one sheet of texts as a workbook, row by row.</summary>
static class Workbook
{
    const string Types =
        """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """;

    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(string path, IEnumerable<string[]> rows)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", writer => writer.Write(Types));
        Part(zip, "_rels/.rels", writer => writer.Write(Relation($"{Office}/officeDocument", "xl/workbook.xml")));
        Part(zip, "xl/_rels/workbook.xml.rels", writer => writer.Write(Relation($"{Office}/worksheet", "worksheets/sheet1.xml")));
        Part(zip, "xl/workbook.xml", writer => writer.Write(
            $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Office}"><sheets><sheet name="status_event" sheetId="1" r:id="rId1"/></sheets></workbook>"""));
        Part(zip, "xl/worksheets/sheet1.xml", writer => Sheet(writer, rows));
    }

    static void Sheet(StreamWriter writer, IEnumerable<string[]> rows)
    {
        writer.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        foreach (var (index, row) in rows.Index())
        {
            writer.Write($"<row r=\"{index + 1}\">");
            foreach (var (at, text) in row.Index().Where(cell => cell.Item.Length > 0))
            {
                writer.Write($"<c r=\"{(char)('A' + at)}{index + 1}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>");
            }

            writer.Write("</row>");
        }

        writer.Write("</sheetData></worksheet>");
    }

    static string Relation(string type, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{type}" Target="{target}"/></Relationships>""";

    static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        write(writer);
    }
}
