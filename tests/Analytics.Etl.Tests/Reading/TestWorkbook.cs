using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Analytics.Etl.Tests.Reading;

/// <summary>Writes the parts of a workbook as spreadsheet programs do. Row 1 is the first row given; an empty row is left out.</summary>
sealed class TestWorkbook
{
    readonly List<(string Name, string State, object?[][] Rows, string[] Merged)> _sheets = [];
    readonly List<string> _strings = [];

    public bool Is1904 { get; init; }

    public TestWorkbook Sheet(string name, params object?[][] rows) => Sheet(name, [], rows);

    public TestWorkbook Sheet(string name, string[] merged, object?[][] rows, string state = "visible")
    {
        _sheets.Add((name, state, rows, merged));
        return this;
    }

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = _sheets.Select((sheet, index) => (Number: index + 1, sheet.Name, sheet.State, Xml: SheetXml(sheet.Rows, sheet.Merged))).ToList();
            Add(zip, "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Add(zip, "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml",
                $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="{(Is1904 ? 1 : 0)}"/><sheets>{string.Concat(sheets.Select(sheet => $"""<sheet name="{Escape(sheet.Name)}" sheetId="{sheet.Number}" state="{sheet.State}" r:id="rId{sheet.Number}"/>"""))}</sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select(sheet => $"""<Relationship Id="rId{sheet.Number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{sheet.Number}.xml"/>"""))}<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml",
                """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm:ss"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            foreach (var sheet in sheets)
            {
                Add(zip, $"xl/worksheets/sheet{sheet.Number}.xml", sheet.Xml);
            }

            Add(zip, "xl/sharedStrings.xml",
                $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{string.Concat(_strings.Select(text => $"""<si><t xml:space="preserve">{Escape(text)}</t></si>"""))}</sst>""");
        }

        return bytes.ToArray();
    }

    string SheetXml(object?[][] rows, string[] merged)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        foreach (var (index, row) in rows.Index().Where(row => row.Item.Length > 0))
        {
            xml.Append($"<row r=\"{index + 1}\">");
            foreach (var (column, value) in row.Index().Where(cell => cell.Item is not null))
            {
                xml.Append(Cell($"{Letters(column)}{index + 1}", value!));
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged.Length > 0)
        {
            xml.Append($"<mergeCells>{string.Concat(merged.Select(block => $"<mergeCell ref=\"{block}\"/>"))}</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    string Cell(string at, object value) => value switch
    {
        Formula { Saved: null } formula => $"<c r=\"{at}\"><f>{Escape(formula.Text)}</f></c>",
        Formula { Saved: string text } formula => $"<c r=\"{at}\" t=\"str\"><f>{Escape(formula.Text)}</f><v>{Escape(text)}</v></c>",
        Formula formula => $"<c r=\"{at}\"><f>{Escape(formula.Text)}</f><v>{Number(formula.Saved)}</v></c>",
        Error error => $"<c r=\"{at}\" t=\"e\"><v>{error.Text}</v></c>",
        Inline inline => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{Escape(inline.Text)}</t></is></c>",
        string text => $"<c r=\"{at}\" t=\"s\"><v>{Shared(text)}</v></c>",
        bool flag => $"<c r=\"{at}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
        DateOnly day => $"<c r=\"{at}\" s=\"1\"><v>{Number(Serial(day.ToDateTime(default)))}</v></c>",
        DateTime moment => $"<c r=\"{at}\" s=\"2\"><v>{Number(Serial(moment))}</v></c>",
        _ => $"<c r=\"{at}\"><v>{Number(value)}</v></c>",
    };

    double Serial(DateTime moment) => moment.ToOADate() - (Is1904 ? 1462 : 0);

    int Shared(string text)
    {
        _strings.Add(text);
        return _strings.Count - 1;
    }

    static string Letters(int column) => (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));

    static string Number(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    static string Escape(string text) => SecurityElement.Escape(text);

    static void Add(ZipArchive zip, string name, string text)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        part.Write(text);
    }
}

/// <summary>A formula with the result that was saved; null = it was never calculated.</summary>
sealed record Formula(string Text, object? Saved);

/// <summary>What a formula that failed left, for example #REF!.</summary>
sealed record Error(string Text);

/// <summary>A text that stands in the sheet itself.</summary>
sealed record Inline(string Text);
