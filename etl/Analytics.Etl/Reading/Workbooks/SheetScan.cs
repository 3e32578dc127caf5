using System.Xml;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>Goes once through the XML of a sheet for what its reader does not pass on.</summary>
sealed class SheetScan(XmlReader xml, CancellationToken cancellation)
{
    readonly char[] _letters = new char[4096];
    readonly HashSet<(int Row, int Column)> _unanswered = [];
    int _row = -1;
    int _column = -1;
    string _element = "";
    bool _isFormula;
    bool _isFilled;
    bool _hasValues;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="BadFileException">A cell is larger than a record may be.</exception>
    /// <exception cref="XmlException">It is broken.</exception>
    public SheetFacts Read(string name)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Start(_element = xml.LocalName);
            }
            else if (xml.NodeType == XmlNodeType.Text)
            {
                _isFilled |= Length() > 0 && _element is "v" or "t";
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" })
            {
                EndCell();
            }
        }

        return new SheetFacts(name, _hasValues, _unanswered);
    }

    void Start(string element)
    {
        if (element == "row")
        {
            cancellation.ThrowIfCancellationRequested();
            _row = int.TryParse(xml.GetAttribute("r"), out var number) ? number - 1 : _row + 1;
            _column = -1;
        }
        else if (element == "c")
        {
            _column = ColumnOf(xml.GetAttribute("r")) ?? _column + 1;
            (_isFormula, _isFilled) = (false, false);
        }
        else if (element == "f")
        {
            _isFormula = true;
        }
    }

    void EndCell()
    {
        _hasValues |= _isFilled || _isFormula;
        if (_isFormula && !_isFilled)
        {
            _unanswered.Add((_row, _column));
        }
    }

    int Length()
    {
        var length = 0;
        for (int count; (count = xml.ReadValueChunk(_letters, 0, _letters.Length)) > 0;)
        {
            length += count;
            if (length > StagePair.MaxRecordBytes)
            {
                throw new BadFileException($"A cell in row {_row + 1} is larger than 1 MiB.");
            }
        }

        return length;
    }

    // "BC17" is column 54, from 0.
    static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z')
            {
                break;
            }

            column = Math.Min((26 * column) + letter - 'A' + 1, 1 << 20);
        }

        return column == 0 ? null : column - 1;
    }
}
