using System.Xml;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>Goes once through the XML of a sheet for what its reader does not pass on.</summary>
sealed class SheetScan(XmlReader xml, CancellationToken cancellation)
{
    const int MostFailures = 1_000_000;

    static readonly string[] Errors =
        ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"];

    readonly char[] _letters = new char[4096];
    readonly Dictionary<(int Row, int Column), string?> _failures = [];
    int _row = -1;
    int _column = -1;
    string _element = "";
    bool _isFormula;
    bool _isError;
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
                Text();
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" })
            {
                EndCell();
            }
        }

        return new SheetFacts(name, _hasValues, _failures);
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
            (_isFormula, _isFilled, _isError) = (false, false, xml.GetAttribute("t") == "e");
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
            Fail(null);
        }
    }

    void Text()
    {
        if (_isError && _element == "v")
        {
            Fail(Errors.FirstOrDefault(error => error == xml.Value, "#ERROR!"));
            _isFilled = true;
        }
        else
        {
            _isFilled |= Length() > 0 && _element is "v" or "t";
        }
    }

    void Fail(string? error)
    {
        _failures[(_row, _column)] = error;
        if (_failures.Count > MostFailures)
        {
            throw new BadFileException($"It has more than {MostFailures} formulas that failed or were never calculated. Mend them and send it again.");
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
