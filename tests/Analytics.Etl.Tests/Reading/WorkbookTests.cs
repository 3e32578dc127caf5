using System.IO.Compression;
using Analytics.Etl.Landing;
using Analytics.Etl.Reading;

namespace Analytics.Etl.Tests.Reading;

public sealed class WorkbookTests
{
    static readonly FileForm Xlsx = new(FileFormat.Xlsx);

    static readonly string[] Directive = ["directive_id", "title", "signed_date", "note"];

    [Fact]
    public void Cells_become_the_texts_that_a_person_would_write()
    {
        var read = Kind("directive", new TestWorkbook().Sheet("Sheet1",
            Directive,
            ["00123", 1e5, new DateOnly(2025, 12, 31), true],
            [123456789012345d, 0.1 + 0.2, 46022, new DateTime(2025, 1, 2, 13, 45, 59)],
            [1e21, new Inline(" x\ny "), 2025, new Formula("A1+1", 41.5)],
            [-0.000012, new Formula("\"a\"", "a"), 20250131, new Error("#REF!")],
            ["12", "x", 46022.5, 0.0]));

        Assert.Empty(read.Problems);
        Assert.Equal(
            ["2,00123,100000,2025-12-31,true", "3,123456789012345,0.3,2025-12-31,2025-01-02 13:45:59",
                "4,1000000000000000000000,\"x", "y\",2025,41.5", "5,-0.000012,a,20250131,#REF!", "6,12,x,2025-12-31 12:00:00,0"],
            read.Records);
        Assert.True(read.Files[0].HasLineBreaks);
        Assert.Equal(("directive.x [Sheet1]", "directive", "binary"), (read.Files[0].Name, read.Files[0].Content, read.Files[0].Encoding));
    }

    [Fact]
    public void Days_counted_from_1904_are_the_same_days()
    {
        var workbook = new TestWorkbook { Is1904 = true }.Sheet("Sheet1", Directive, ["D", "x", new DateOnly(2025, 12, 31)], ["E", "x", 46022 - 1462]);

        Assert.Equal(["2,D,x,2025-12-31,", "3,E,x,2025-12-31,"], Kind("directive", workbook).Records);
    }

    [Fact]
    public void The_header_stands_below_a_title_block()
    {
        var workbook = new TestWorkbook().Sheet("Sheet1", ["A1:D2", "A4:D4"],
        [
            ["DANH MỤC VĂN BẢN"], [], ["directive_id", "title"], ["Đơn vị: Văn phòng"], [],
            ["STT", .. Directive], [1, "D1", "Kế hoạch"], [], [2, "D2", "Chương trình", null, "n"],
        ]);
        var read = Kind("directive", workbook);

        // Row 3 has all that is required, and counts: a title that looks like a header cannot be told from one.
        Assert.Equal(["4,Đơn vị: Văn phòng,", "6,STT,directive_id", "7,1,D1", "9,2,D2"], read.Records);

        workbook = new TestWorkbook().Sheet("Sheet1", ["A1:D2", "A4:D4"],
        [
            ["DANH MỤC VĂN BẢN"], [], ["directive_id", "số"], ["Đơn vị: Văn phòng"], [],
            ["STT", .. Directive], [1, "D1", "Kế hoạch"], [], [2, "D2", "Chương trình", null, "n"],
        ]);
        read = Kind("directive", workbook);
        Assert.Equal(["7,1,D1,Kế hoạch,,", "9,2,D2,Chương trình,,n"], read.Records);
        Assert.Equal([new NewColumn("stt", 2)], read.Files[0].NewColumns);
    }

    [Fact]
    public void A_value_merged_downwards_is_repeated_in_each_record()
    {
        var workbook = new TestWorkbook().Sheet("Sheet1", ["A1:B1", "C3:C5", "B3:B4", "A7:B8", "A9:A12"],
        [
            ["Title"], ["directive_id", "title", "note"],
            ["D1", "một", "chung"], ["D2"], ["D3", "ba"],
            ["D4", "bốn"],
            ["D5", "năm", "x"], [null, null, "y"],
            ["D6", "sáu"], [], [null, null, null], ["", "bảy"],
        ]);

        Assert.Equal(
            ["3,D1,một,chung", "4,D2,một,chung", "5,D3,ba,chung", "6,D4,bốn,", "7,D5,năm,x", "8,D5,,y", "9,D6,sáu,", "12,D6,bảy,"],
            Kind("directive", workbook).Records);
    }

    [Fact]
    public void A_formula_whose_result_was_not_saved_refuses_its_record()
    {
        var read = Kind("directive", new TestWorkbook().Sheet("Sheet1",
            ["directive_id", "title", "other"], ["D1", new Formula("UPPER(A2)", null)], ["D2", "x", new Formula("1", null)], [new Formula("1", null)]));

        Assert.Equal(["3,D2,x,"], read.Records);
        Assert.Equal(
            ["2,\"title is a formula whose result was not saved. Open the workbook, let it calculate, save it and send it again.\",D1\t",
                "4,\"directive_id is a formula whose result was not saved. Open the workbook, let it calculate, save it and send it again.\","],
            read.Malformed.Select(line => line.TrimEnd('\t') + (line.Contains("D1") ? "\t" : "")));
    }

    [Fact]
    public void Sheets_named_like_a_kind_are_that_kind()
    {
        var workbook = new TestWorkbook()
            .Sheet("Hướng dẫn", ["Đọc kỹ"])
            .Sheet("Directive-2025", ["directive_id", "title"], ["D1", "x"])
            .Sheet("CITATION", [], [["citing_id", "cited_id", "relation"], ["D1", "D2", "can_cu"]], state: "hidden")
            .Sheet("trống")
            .Sheet("directive", ["directive_id", "title"], ["D2", "y"]);

        foreach (var read in new[] { Kind("directive", workbook), Kind("tổng hợp", workbook) })
        {
            Assert.Empty(read.Problems);
            Assert.Equal(["directive", "citation", "directive"], read.Files.Select(file => file.Content));
            Assert.Equal(["2,D1,x", "2,D1,D2,can_cu", "2,D2,y"], read.Records);
            Assert.Equal(["Hướng dẫn"], read.Files[0].UnreadSheets);
            Assert.Equal([1, 2, 3], read.Files.Select(file => file.Number));
        }
    }

    [Fact]
    public void It_must_be_clear_which_sheet_is_meant()
    {
        var workbook = new TestWorkbook().Sheet("Một", ["directive_id", "title"]).Sheet("Hai", ["x"]);

        Assert.StartsWith(
            "directive.x: It has 2 sheets with values, and the name of none says what it holds: Một, Hai. Name each sheet of records by its kind: agency,",
            Assert.Single(Kind("directive", workbook).Problems));
        Assert.StartsWith(
            "t.xlsx: It has 2 sheets with values, and the name of none says what it holds: Một, Hai. Name the sheet of the records rows.",
            Assert.Single(Table(workbook).Problems));
        Assert.StartsWith(
            "directves.x: The name of the file says no kind of record; the nearest is 'directive'.",
            Assert.Single(Kind("directves", new TestWorkbook().Sheet("Sheet1", ["directive_id", "title"])).Problems));
    }

    [Fact]
    public void A_missing_column_names_the_row_that_is_most_like_a_header()
    {
        var workbook = new TestWorkbook().Sheet("Sheet1", ["Danh mục"], ["directive_id", "titel"], ["D", "x"]);

        Assert.Equal(
            ["directive.x: Sheet Sheet1: Row 2 is most like the headings. Required column title is missing; unknown to the contract is 'titel'. "
                + "A file of directive needs: directive_id, title."],
            Kind("directive", workbook).Problems);
        Assert.Equal(
            ["directive.x: Sheet Sheet1: None of its first 50 rows names the columns; directive needs: directive_id, title."],
            Kind("directive", new TestWorkbook().Sheet("Sheet1", ["x"])).Problems);
        Assert.Equal(
            ["directive.x: It is empty. A row must name the columns; directive needs: directive_id, title."],
            Kind("directive", new TestWorkbook().Sheet("Sheet1")).Problems);
    }

    [Fact]
    public void A_table_finds_its_headings_below_a_letterhead()
    {
        var workbook = new TestWorkbook().Sheet("Sheet1",
            ["UBND TỈNH", null, null, "CỘNG HÒA"], ["BÁO CÁO"], [],
            ["STT", "Nhiệm vụ", "Cơ quan\nchủ trì", "Hạn", "Ghi chú"],
            [1, "Việc một", "Sở A", new DateOnly(2025, 3, 1), null], [2, "Việc hai", "Sở B", "quý II", "x"]);

        var read = Table(workbook);
        Assert.Equal(["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Hạn", "Ghi chú"], Assert.Single(read.Files).Columns);
        Assert.Equal(["5,1,Việc một,Sở A,2025-03-01,", "6,2,Việc hai,Sở B,quý II,x"], read.Records);
    }

    [Fact]
    public void The_configured_header_row_is_taken_as_it_is()
    {
        var workbook = new TestWorkbook().Sheet("Sheet1", [1, 2], ["a", "b"], ["c", "d"], ["e", "f"]);

        Assert.Equal(["4,e,f"], Table(workbook, headerRow: 3).Records);
        Assert.Equal(["1", "2"], Table(workbook, headerRow: 1).Files[0].Columns);
        Assert.Contains("Row 9, which header_row names, has no headings.", Assert.Single(Table(workbook, headerRow: 9).Problems));
    }

    [Fact]
    public void What_is_no_workbook_is_said_so()
    {
        var whole = new TestWorkbook().Sheet("Sheet1", ["directive_id", "title"], ["D", "x"]).Bytes();

        Assert.Contains("It is no workbook.", Assert.Single(ReadFile.AsKind("directive", "directive_id,title\nD,x\n", Xlsx).Problems));
        Assert.Contains("It is no workbook.", Assert.Single(ReadFile.AsKind("directive", "", Xlsx).Problems));
        for (var length = 4; length < whole.Length; length += 97)
        {
            Assert.Contains("workbook", Assert.Single(ReadFile.AsKind("directive", whole[..length], Xlsx).Problems));
        }
    }

    [Fact]
    public void A_workbook_with_any_byte_changed_is_read_or_refused()
    {
        var whole = new TestWorkbook().Sheet("Sheet1", ["directive_id", "title"], ["D", "x"], ["E", new DateOnly(2025, 1, 1)]).Bytes();
        var random = new Random(7);
        for (var round = 0; round < 150; round++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));

            var read = ReadFile.AsKind("directive", bytes, Xlsx);

            Assert.True(read.Problems.Length == 1 || read.Files.Count == 1);
        }
    }

    [Fact]
    public void A_password_is_recognised()
    {
        Assert.Equal(
            ["directive.x: It is protected by a password. Save it without one and send it again."],
            ReadFile.AsKind("directive", ProtectedWorkbook.Bytes(), Xlsx).Problems);
    }

    [Fact]
    public void The_older_format_is_read_too()
    {
        var read = ReadFile.AsKind("directive", Fixture("old.xls"), Xlsx);

        Assert.Equal(["4,00123,Kế hoạch,2025-12-31,100000", "5,D2,hai,,chung", "6,D3,true,2025-12-31,chung"], read.Records);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_stopped_early()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 600; i++)
            {
                part.Write(block);
            }
        }

        Assert.StartsWith(
            "directive.x: It unpacks to 600 MiB, which is more than a workbook of records needs.",
            Assert.Single(ReadFile.AsKind("directive", bytes.ToArray(), Xlsx).Problems));
    }

    static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reading", "Fixtures", name));

    static ReadFile Kind(string kind, TestWorkbook workbook) => ReadFile.AsKind(kind, workbook.Bytes(), Xlsx);

    static ReadFile Table(TestWorkbook workbook, int? headerRow = null) =>
        ReadFile.AsTable("t.xlsx", workbook.Bytes(), Xlsx with { HeaderRow = headerRow });
}
