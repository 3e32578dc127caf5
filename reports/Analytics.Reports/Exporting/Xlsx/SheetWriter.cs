using System.Globalization;
using System.Xml;

namespace Analytics.Reports.Exporting.Xlsx;

/// <summary>
/// Writes the rows of a sheet as they come: header frozen, filter on. When Excel's limit is reached it goes on with a further
/// sheet that begins with the same header.
/// </summary>
sealed class SheetWriter : IDisposable
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    readonly SheetLayout _layout;
    readonly Func<XmlWriter> _next;
    readonly int _limit;
    XmlWriter _xml;
    int _rows;

    public SheetWriter(SheetLayout layout, Func<XmlWriter> next, int limit)
    {
        (_layout, _next, _limit) = (layout, next, limit);
        _xml = Begin();
    }

    /// <summary>Writes one row; the cells are written to what is given.</summary>
    public void Row(Action<XmlWriter> cells)
    {
        if (_rows == _limit)
        {
            End();
            _xml = Begin();
        }

        Write(cells);
    }

    public void Dispose() => End();

    XmlWriter Begin()
    {
        _xml = _next();
        _rows = 0;
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        _xml.WriteStartElement("cols");
        foreach (var (index, width) in _layout.Widths.Index())
        {
            _xml.WriteStartElement("col");
            _xml.WriteAttributeString("min", Text(index + 1));
            _xml.WriteAttributeString("max", Text(index + 1));
            _xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetData");
        Write(xml =>
        {
            foreach (var name in _layout.Header)
            {
                Cell.Write(xml, name, Style.Header);
            }
        });
        return _xml;
    }

    void End()
    {
        _xml.WriteEndElement();
        _xml.WriteStartElement("autoFilter");
        _xml.WriteAttributeString("ref", $"A1:{Letters(_layout.Header.Count)}{Text(_rows)}");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    void Write(Action<XmlWriter> cells)
    {
        _xml.WriteStartElement("row");
        cells(_xml);
        _xml.WriteEndElement();
        _rows++;
    }

    static string Letters(int column) => column > 26
        ? Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1)
        : ((char)('A' + column - 1)).ToString();

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
