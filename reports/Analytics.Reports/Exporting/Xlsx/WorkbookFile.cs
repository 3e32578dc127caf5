using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Analytics.Reports.Exporting.Xlsx;

/// <summary>
/// Writes a workbook sheet after sheet. The parts go straight into the archive: the packaging library keeps a whole sheet in
/// memory before it is written, and stamps the clock.
/// </summary>
sealed class WorkbookFile : IDisposable
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    readonly ZipArchive _archive;
    readonly DateOnly _stamp;
    readonly int _sheetRows;
    readonly List<string> _sheets = [];

    /// <param name="path">Where.</param>
    /// <param name="stamp">The day that the parts of the archive are dated.</param>
    /// <param name="sheetRows">Rows of a sheet at most, its header among them.</param>
    public WorkbookFile(string path, DateOnly stamp, int sheetRows)
    {
        _archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        (_stamp, _sheetRows) = (stamp, sheetRows);
    }

    /// <summary>Writes a sheet, and further ones of the same name with a number when its rows do not fit.</summary>
    public void Sheet(SheetLayout layout, Action<SheetWriter> rows)
    {
        var part = 0;
        using var sheet = new SheetWriter(layout, Next, _sheetRows);
        rows(sheet);

        XmlWriter Next()
        {
            _sheets.Add(++part == 1 ? layout.Name : $"{layout.Name} ({part})");
            return Part($"xl/worksheets/sheet{_sheets.Count}.xml");
        }
    }

    /// <summary>Names the sheets. Without it the file is no workbook.</summary>
    public void Finish()
    {
        using (var styles = new StreamWriter(Entry("xl/styles.xml")))
        {
            styles.Write(Style.Sheet.ReplaceLineEndings("\n"));
        }

        using (var xml = Part("xl/workbook.xml"))
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteAttributeString("xmlns", "r", null, Relations);
            xml.WriteStartElement("sheets");
            foreach (var (index, name) in _sheets.Index())
            {
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", name);
                xml.WriteAttributeString("sheetId", $"{index + 1}");
                xml.WriteAttributeString("id", Relations, $"rId{index + 1}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        Related("xl/_rels/workbook.xml.rels", [
            .. _sheets.Select((_, index) => ("worksheet", $"worksheets/sheet{index + 1}.xml")), ("styles", "styles.xml")]);
        Related("_rels/.rels", [("officeDocument", "xl/workbook.xml")]);
        WriteContentTypes();
    }

    public void Dispose() => _archive.Dispose();

    void Related(string name, IEnumerable<(string Type, string Target)> targets)
    {
        using var xml = Part(name);
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (index, (type, target)) in targets.Index())
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", $"rId{index + 1}");
            xml.WriteAttributeString("Type", $"{Relations}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    void WriteContentTypes()
    {
        using var xml = Part("[Content_Types].xml");
        xml.WriteStartElement("Types", ContentTypes);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", Kind + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", Kind + "styles+xml");
        for (var number = 1; number <= _sheets.Count; number++)
        {
            Type("Override", "PartName", $"/xl/worksheets/sheet{number}.xml", Kind + "worksheet+xml");
        }

        xml.WriteEndElement();

        void Type(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    XmlWriter Part(string name) => XmlWriter.Create(Entry(name), Xml);

    Stream Entry(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(_stamp.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return entry.Open();
    }
}
