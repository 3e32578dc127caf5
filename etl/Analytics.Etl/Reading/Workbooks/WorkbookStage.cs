using System.Text;
using System.Xml;
using Analytics.Etl.Landing;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>Reads landed workbooks, XLSX and the older XLS: the sheets that hold records, row by row.</summary>
/// <param name="open">Opens the stage files.</param>
sealed class WorkbookStage(Func<StagePair> open) : IFileReader
{
    const string SendAgain = "Open it in a spreadsheet program, save it as XLSX and send it again.";

    // Workbooks of the older format name their code page.
    static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <inheritdoc />
    public IReadOnlyList<StagedFile> Read(LandedFile file, string path, StageTarget target, CancellationToken cancellation)
    {
        using var bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        try
        {
            var facts = IsPackage(bytes) ? WorkbookPackage.Inspect(bytes, cancellation) : WorkbookFacts.Unknown;
            bytes.Position = 0;
            Encoding.RegisterProvider(CodePages);
            using var reader = ExcelReaderFactory.CreateReader(bytes, new ExcelReaderConfiguration { LeaveOpen = true });
            return Read(reader, facts, file, target, cancellation);
        }
        catch (InvalidPasswordException)
        {
            throw new BadFileException("It is protected by a password. Save it without one and send it again.");
        }
        catch (HeaderException)
        {
            throw new BadFileException($"It is no workbook. {SendAgain}");
        }
        // Whatever the reader meets in a broken workbook: it does not say what it throws.
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or XmlException or IOException
            or InvalidOperationException or ArgumentException or FormatException or OverflowException
            or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException or NotSupportedException)
        {
            throw new BadFileException($"It is a broken workbook: {error.Message} {SendAgain}");
        }
    }

    List<StagedFile> Read(
        IExcelDataReader reader, WorkbookFacts facts, LandedFile file, StageTarget target, CancellationToken cancellation)
    {
        var choice = SheetChoice.Of(facts.Sheets.Count > 0 ? facts.Sheets : Sheets(reader), file, target);
        List<StagedFile> staged = [];
        List<string> problems = [];
        var index = 0;
        do
        {
            if (choice.Kinds.TryGetValue(index, out var content))
            {
                using var stage = open();
                var sheet = file with { Name = $"{file.Name} [{reader.Name}]", Content = content.Name };
                try
                {
                    var headings = new SheetStage(reader, facts.Sheets.ElementAtOrDefault(index), facts.Is1904, content.Kind, stage)
                        .Read(file.Form.HeaderRow, cancellation);
                    staged.Add(stage.Staged(sheet, "binary", headings.Columns, headings.NewColumns));
                }
                catch (BadFileException error)
                {
                    problems.AddRange(error.Problems.Select(problem => $"Sheet {reader.Name}: {problem}"));
                }
            }

            index++;
        }
        while (reader.NextResult());

        return problems.Count > 0
            ? throw new BadFileException(problems)
            : [staged[0] with { UnreadSheets = choice.Unread }, .. staged.Skip(1)];
    }

    static List<SheetFacts> Sheets(IExcelDataReader reader)
    {
        List<SheetFacts> sheets = [];
        do
        {
            sheets.Add(new SheetFacts(reader.Name, reader.RowCount > 0 && reader.FieldCount > 0, SheetFacts.None));
        }
        while (reader.NextResult());

        reader.Reset();
        return sheets;
    }

    static bool IsPackage(FileStream bytes)
    {
        Span<byte> start = stackalloc byte[2];
        var length = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        bytes.Position = 0;
        return start[..length].SequenceEqual("PK"u8);
    }
}
