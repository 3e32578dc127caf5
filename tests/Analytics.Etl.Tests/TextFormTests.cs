using System.Text;

namespace Analytics.Etl.Tests;

/// <summary>The forms in which one and the same text may come.</summary>
public sealed class TextFormTests : IDisposable
{
    const string Csv = "directive_id,title,note\r\nD1,Kế hoạch hành động,\"a \"\"b\"\"\"\r\n";

    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Csv) },
        { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv)] },
        { "utf-16le", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv)] },
        { "utf-16be", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Csv)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Each_encoding_gives_the_same_record(string encoding, byte[] bytes)
    {
        _box.PutBytes("directive.csv", bytes).Pull();

        Assert.Equal(["D1|Kế hoạch hành động|a \"b\""], Directives());
        Assert.Equal([encoding], _box.Ask("select encoding from ops.landed_file"));
    }

    [Fact]
    public void Bytes_that_are_no_utf16_are_an_error()
    {
        _box.PutBytes("directive.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv), 0x00, 0xD8, 0x41, 0x00]);

        Assert.StartsWith("directive.csv: It starts as UTF-16 and has bytes that are none.", _box.PullError());
    }

    [Fact]
    public void Decomposed_letters_are_composed()
    {
        _box.Put("directive.csv", "directive_id,title", "D1," + "Chuyển đổi số".Normalize(NormalizationForm.FormD)).Pull();

        Assert.Equal(["D1|Chuyển đổi số|-"], Directives());
    }

    [Fact]
    public void Quotes_commas_and_line_breaks_inside_a_field_are_kept()
    {
        var result = _box
            .PutBytes("directive.csv", Encoding.UTF8.GetBytes("directive_id,title,note\r\nD1,\"một, \"\"hai\"\"\",\"dòng 1\r\ndòng 2\"\r\nD2,x,y\r\n\r\nD3,x,y z\r\n"))
            .Pull();

        Assert.Equal(3, result.Loaded);
        Assert.Equal(["D1|một, \"hai\"|dòng 1\r\ndòng 2", "D2|x|y", "D3|x|y z"], Directives());
    }

    [Theory]
    [InlineData("  x  ", "x")]
    [InlineData("\tx", "x")]
    [InlineData("\u00a0x\u00a0 ", "x")]
    [InlineData("\" x \"", "x")]
    [InlineData("a b", "a b")]
    [InlineData("'x'", "'x'")]
    [InlineData("5\" ống", "5\" ống")]
    public void White_space_around_a_text_is_taken_away(string field, string text)
    {
        _box.Put("directive.csv", "title,directive_id", field + ",D1", $"a, D2").Pull();

        Assert.Equal([$"D1|{text}|-", "D2|a|-"], Directives());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    public void An_empty_cell_is_no_text(string field)
    {
        _box.Put("directive.csv", "directive_id,title,note", $"D1,x,{field}").Pull();

        Assert.Equal(["D1|x|-"], Directives());
    }

    [Fact]
    public void A_file_with_a_header_only_has_no_records()
    {
        var result = _box.Put("directive.csv", "directive_id,title").Pull();

        Assert.Equal([new KindCount("directive", 0, 0, 0, 0)], result.Kinds);
    }

    [Fact]
    public void The_header_may_have_any_order_and_capital_letters()
    {
        _box.Put("directive.csv", " Note ,TITLE,Directive_Id", "n,x,D1").Pull();

        Assert.Equal(["D1|x|n"], Directives());
    }

    [Fact]
    public void A_line_break_in_a_field_does_not_move_the_line_numbers()
    {
        _box.Put("directive.csv", "directive_id,title", "D1,\"a\nb\"", "", "D2,").Pull();

        Assert.Equal(["directive|5|missing_value|title is empty and is required. Fill it in and send the record again."], _box.Held());
    }

    [Fact]
    public void A_field_of_nearly_1_MiB_is_kept_whole()
    {
        var text = string.Concat(Enumerable.Repeat("\"\"Điều 1\"\",\n", 60_000));
        _box.Put("directive.csv", "directive_id,title", $"D1,\"{text}\"", "D2,x").Pull();

        Assert.Equal([$"D1|{text.Length - 120_000 - 1}", "D2|1"], _box.Ask("select directive_id, length(title_vi) from star.dim_directive where directive_key > 0 order by 1"));
    }

    [Fact]
    public void Many_records_with_line_breaks_are_read_one_by_one()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => $"D{i:D5},\"dòng\n{i}, x\",{(i % 7 == 0 ? "\"\n\"" : "")}");

        var result = _box.Put("directive.csv", lines.Prepend("directive_id,title,note")).Pull();

        Assert.Equal(20_000, result.Loaded);
        Assert.Equal(["20000|0"], _box.Ask("select count(distinct title_vi), count(note) from star.dim_directive where directive_key > 0"));
    }

    string[] Directives() =>
        _box.Ask("select directive_id, title_vi, note from star.dim_directive where directive_key > 0 order by directive_id");
}
