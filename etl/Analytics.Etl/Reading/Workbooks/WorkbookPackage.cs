using System.IO.Compression;
using System.Xml;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>
/// Looks through the package of a workbook before it is read as one: that it does not unpack to more than this process can
/// hold, and which formulas have no saved result.
/// </summary>
static class WorkbookPackage
{
    /// <summary>All parts together, unpacked.</summary>
    public const long MaxBytes = 4L << 30;

    // Texts and styles are held in memory while the rows stream by.
    const long MaxHeldBytes = 512L << 20;

    const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <exception cref="BadFileException">It is larger than a workbook may be.</exception>
    /// <exception cref="InvalidDataException">It is no package.</exception>
    /// <exception cref="XmlException">A part of it is broken.</exception>
    public static WorkbookFacts Inspect(Stream workbook, CancellationToken cancellation)
    {
        using var package = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var sizes = package.Entries.Select(part => (part.FullName, part.Length)).ToList();
        if (sizes.Sum(part => part.Length) > MaxBytes
            || sizes.Any(part => !part.FullName.Contains("worksheets/", StringComparison.Ordinal) && part.Length > MaxHeldBytes))
        {
            throw new BadFileException(
                $"It unpacks to {sizes.Sum(part => part.Length) >> 20} MiB, which is more than a workbook of records needs. Send it as CSV, or in parts.");
        }

        var targets = Targets(package);
        var is1904 = false;
        List<(string Name, string Part)> sheets = [];
        using (var xml = Open(package, "xl/workbook.xml"))
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                {
                    is1904 = xml.GetAttribute("date1904") is "1" or "true";
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                {
                    sheets.Add((
                        xml.GetAttribute("name") ?? "",
                        targets.GetValueOrDefault(xml.GetAttribute("id", Relationships) ?? "", "")));
                }
            }
        }

        return new WorkbookFacts(is1904, [.. sheets.Select(sheet => Sheet(package, sheet.Name, sheet.Part, cancellation))]);
    }

    static Dictionary<string, string> Targets(ZipArchive package)
    {
        Dictionary<string, string> targets = [];
        using var xml = Open(package, "xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    static SheetFacts Sheet(ZipArchive package, string name, string part, CancellationToken cancellation)
    {
        if (package.GetEntry(part) is null)
        {
            return new SheetFacts(name, HasValues: false, SheetFacts.None);
        }

        using var xml = Open(package, part);
        return new SheetScan(xml, cancellation).Read(name);
    }

    static XmlReader Open(ZipArchive package, string part) =>
        XmlReader.Create(
            (package.GetEntry(part) ?? throw new InvalidDataException($"There is no part {part} in it.")).Open(),
            new XmlReaderSettings { CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true });
}
