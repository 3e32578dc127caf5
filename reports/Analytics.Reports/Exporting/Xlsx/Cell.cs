using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Analytics.Reports.Exporting.Tables;

namespace Analytics.Reports.Exporting.Xlsx;

/// <summary>Writes one cell. A text is always a text, whatever it begins with; a number, a day and a truth value are typed.</summary>
static partial class Cell
{
    /// <summary>Characters of a cell at most, by Excel; a longer text is cut and ends in an ellipsis.</summary>
    public const int TextLimit = 32_767;

    // Excel counts days from 1900 and takes that year for a leap year: before March 1900 it is a day off.
    static readonly DateOnly FirstDay = new(1900, 3, 1);
    static readonly DateTime DayZero = new(1899, 12, 30);

    // Beyond this a double no longer tells neighbours apart.
    const long LargestInteger = 1L << 53;

    /// <summary>Writes the value that a reader stands at; nothing for null.</summary>
    public static void Write(XmlWriter xml, DbDataReader reader, int ordinal, PackColumn column)
    {
        if (reader.IsDBNull(ordinal))
        {
            // A cell has no address: its place is where it stands.
            xml.WriteStartElement("c");
            xml.WriteEndElement();
            return;
        }

        switch (column.Type)
        {
            case "BOOLEAN":
                Number(xml, reader.GetBoolean(ordinal) ? "1" : "0", type: "b");
                break;
            case "DATE" when reader.GetFieldValue<DateOnly>(ordinal) is var day && day >= FirstDay:
                Number(xml, Text((day.ToDateTime(TimeOnly.MinValue) - DayZero).TotalDays), Style.Day);
                break;
            case "TIMESTAMP" when reader.GetDateTime(ordinal) is var time && DateOnly.FromDateTime(time) >= FirstDay:
                Number(xml, Text((time - DayZero).TotalDays), Style.Time);
                break;
            case "DOUBLE" when double.IsFinite(reader.GetDouble(ordinal)):
                Number(xml, Text(reader.GetDouble(ordinal)));
                break;
            case "SMALLINT" or "INTEGER":
                Number(xml, reader.GetInt32(ordinal).ToString(CultureInfo.InvariantCulture));
                break;
            case "BIGINT" when Math.Abs(reader.GetInt64(ordinal)) <= LargestInteger:
                Number(xml, reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture));
                break;
            case "DATE":
                Write(xml, reader.GetFieldValue<DateOnly>(ordinal).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
                break;
            case "TIMESTAMP":
                Write(xml, reader.GetDateTime(ordinal).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            default:
                Write(xml, Convert.ToString(reader.GetValue(ordinal), CultureInfo.InvariantCulture)!);
                break;
        }
    }

    public static void Write(XmlWriter xml, string text, int style = Style.Plain)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("t", "inlineStr");
        WriteStyle(xml, style);
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Allowed(text.Length > TextLimit ? text[..(TextLimit - 1)] + "…" : text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Number(XmlWriter xml, string value, int style = Style.Plain, string? type = null)
    {
        xml.WriteStartElement("c");
        if (type is not null)
        {
            xml.WriteAttributeString("t", type);
        }

        WriteStyle(xml, style);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    static void WriteStyle(XmlWriter xml, int style)
    {
        if (style != Style.Plain)
        {
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }
    }

    static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // What XML cannot hold, and what would be read as such a mark, is written as Excel does: _x0001_.
    static string Allowed(string text)
    {
        var marked = Mark().Replace(text, match => "_x005F" + match.Value);
        if (marked.All(one => XmlConvert.IsXmlChar(one)))
        {
            return marked;
        }

        var allowed = new StringBuilder();
        for (var at = 0; at < marked.Length; at++)
        {
            if (at + 1 < marked.Length && XmlConvert.IsXmlSurrogatePair(marked[at + 1], marked[at]))
            {
                allowed.Append(marked, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(marked[at]))
            {
                allowed.Append(marked[at]);
            }
            else
            {
                allowed.Append(CultureInfo.InvariantCulture, $"_x{(int)marked[at]:X4}_");
            }
        }

        return allowed.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Mark();
}
