using Analytics.Etl.Landing;
using Analytics.Etl.Reading;

namespace Analytics.Etl.Tests.Reading;

public sealed class JsonFileTests
{
    static readonly FileForm Json = new(FileFormat.Json);
    static readonly FileForm Ndjson = new(FileFormat.Ndjson);

    [Fact]
    public void Values_become_the_texts_of_the_columns()
    {
        var read = ReadFile.AsKind("agency", """
            [{"agency_id": 12, "name_vi": " B\u1ed9 A\n", "aliases": ["x", 7, true, null, "\u0041;"], "is_group": false, "valid_from": null},
             {"AGENCY_ID": "00123", "name_vi": "a, \"b\"", "aliases": "x;y", "level": ""}]
            """, Json);

        Assert.Empty(read.Problems);
        Assert.Equal(["2,00123,\"a, \"\"b\"\"\",,x;y,,,,,,,"], read.Records);
        Assert.Equal("1,\"aliases has an entry with a semicolon, 'A;'. The semicolon separates entries: send two entries, or leave it out.\",", read.Malformed[0][..117]);
    }

    [Fact]
    public void A_list_is_written_with_semicolons()
    {
        var read = ReadFile.AsKind("agency", """[{"agency_id":1.50,"name_vi":"A","aliases":["x",7,true,null,"\u0041b"],"is_group":true}]""", Json);

        Assert.Equal(["1,1.50,A,,x;7;true;Ab,,,,true,,,"], read.Records);
    }

    [Theory]
    [InlineData("""{"agency_id":"A","name_vi":{"vi":"x"}}""", "name_vi is an object; expected is one value.")]
    [InlineData("""{"agency_id":["A"],"name_vi":"x"}""", "agency_id is an array; expected is one value.")]
    [InlineData("""{"agency_id":"A","name_vi":"x","aliases":[["y"]]}""", "aliases has an array in its list; expected are texts.")]
    [InlineData("""{"agency_id":"A","name_vi":"x","agency_id":"B"}""", "Key 'agency_id' stands twice in one object. Send it once.")]
    [InlineData("""{"agency_id":"A","name_vi":"x","\u0061gency_id":"B"}""", "Key 'agency_id' stands twice in one object. Send it once.")]
    [InlineData("""{"agency_id":"A","name_vi":"x","Agency_Id":"B"}""", "Column 'agency_id' stands twice. Send it once.")]
    [InlineData("""{"agency_id":"A","name_vi":"x","more":{"a":[{"b":1,"b":2}]}}""", "Key 'b' stands twice in one object. Send it once.")]
    [InlineData("""{"agency_id":"A","name_vi":"\ud800x"}""", "A text has half of a character: a \\ud800 to \\udfff that stands alone. Send the text again.")]
    [InlineData("""{"agency_id":"A","name_vi":"\u0000"}""", "A text has a zero character, \\u0000. Remove it.")]
    [InlineData("""["A","x"]""", "The record is an array; expected is an object with the columns as keys.")]
    [InlineData("7", "The record is a number; expected is an object with the columns as keys.")]
    [InlineData("""{"agency_id":"A" "name_vi":"x"}""", "The record is no JSON at byte 18: '\"' is invalid after a value. Expected either ',', '}', or ']'.")]
    [InlineData("""{"agency_id":"A","name_vi":"x"} {"agency_id":"B"}""", "There is more than one value. Write each record on a line of its own.")]
    [InlineData("""{"agency_id":"A","name_vi":"x" """, "The record is no JSON at byte 31: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    public void A_line_that_is_no_record_is_refused_with_the_reason(string line, string reason)
    {
        var read = ReadFile.AsKind("agency", "{\"agency_id\":\"G\",\"name_vi\":\"good\"}\n\n" + line + "\n", Ndjson);

        Assert.Empty(read.Problems);
        Assert.Equal(["1,G,good,,,,,,,,,"], read.Records);
        Assert.Equal([$"3,{Quoted(reason)},{Quoted(line.Trim())}"], read.Malformed);
    }

    [Fact]
    public void Deep_nesting_refuses_the_record_and_not_the_file()
    {
        string Nested(int levels) => $"{{\"agency_id\":\"A{levels}\",\"name_vi\":\"x\",\"n\":{new string('[', levels)}{new string(']', levels)}}}";

        var read = ReadFile.AsKind("agency", $"[{Nested(60)},{Nested(64)},{Nested(900)}]", Json);

        Assert.Equal(["1,A60,x,,,,,,,,,"], read.Records);
        Assert.Equal(2, read.Malformed.Length);
        Assert.All(read.Malformed, line => Assert.Contains("The record is nested deeper than 64 levels. Send it flat.", line));
    }

    [Fact]
    public void Numbers_of_any_size_are_texts_as_written()
    {
        var read = ReadFile.AsKind("agency", """[{"agency_id":123456789012345678901234567890,"name_vi":1e400,"level":-0.10}]""", Json);

        Assert.Equal(["1,123456789012345678901234567890,1e400,,,-0.10,,,,,,"], read.Records);
    }

    [Fact]
    public void A_key_that_is_no_column_is_counted_and_not_read()
    {
        var read = ReadFile.AsKind("citation", """
            {"citing_id":"A","cited_id":"B","relation":"can_cu","page":3,"note":null}
            {"relation":"can_cu","page":{"from":1},"cited_id":"B","citing_id":"A"}
            """, Ndjson);

        Assert.Equal(["1,A,B,can_cu", "2,A,B,can_cu"], read.Records);
        Assert.Equal([new NewColumn("page", 2), new NewColumn("note", 0)], Assert.Single(read.Files).NewColumns);
    }

    [Fact]
    public void Data_used_as_keys_does_not_fill_the_memory()
    {
        var lines = Enumerable.Range(0, 3_000).Select(i => $"{{\"citing_id\":\"A\",\"cited_id\":\"B\",\"relation\":\"can_cu\",\"k{i}\":1}}");

        var columns = Assert.Single(ReadFile.AsKind("citation", string.Join('\n', lines), Ndjson).Files).NewColumns;

        Assert.Equal(201, columns.Count);
        Assert.Equal(new NewColumn("(more than 200 others)", 2_800), columns[^1]);
    }

    [Fact]
    public void A_required_key_that_no_record_has_is_a_problem_of_the_file()
    {
        var read = ReadFile.AsKind("citation", """[{"citing_id":"A","cites":"B","relation":"can_cu"}]""", Json);

        Assert.Equal(
            ["citation.x: Required column cited_id is missing; unknown to the contract is 'cites'. A file of citation needs: citing_id, cited_id, relation."],
            read.Problems);
    }

    [Theory]
    [InlineData("", null, "It is empty. Send a JSON array of records, [] when there are none.")]
    [InlineData("[{\"a\":1},\n {\"a\":2},\n {\"a\"", null, "It is no JSON from line 3, byte ")]
    [InlineData("[{\"a\":1}] x", null, "It is no JSON from line 1, byte 11 on, after 1 record: 'x' is an invalid start of a value. Send the whole file again.")]
    [InlineData("{\"error\":\"no\"}", "data.items", "Document 1 has no array at 'data.items'. Correct that path in the configuration, or look at what the source sent.")]
    [InlineData("{\"data\":{\"items\":[]}} {\"data\":7}", "data.items", "Document 2 has a number at 'data'; expected is an object. Correct the path 'data.items' in the configuration.")]
    [InlineData("{\"data\":{\"items\":{}}}", "data.items", "Document 1 has an object at 'data.items'; expected is an array of records. Correct the path 'data.items' in the configuration.")]
    [InlineData("[[1]]", "data", "Document 1 is an array; expected is an object with an array at 'data'.")]
    [InlineData("3", null, "Document 1 is a number; expected is an array of records, or one record.")]
    [InlineData("<html>", null, "It is no JSON from line 1, byte 1 on, after 0 records: '<' is an invalid start of a value. Send the whole file again.")]
    public void A_broken_document_is_a_problem_with_its_place(string text, string? items, string problem)
    {
        var read = ReadFile.AsTable("f.json", text, Json with { Items = items });

        Assert.StartsWith("f.json: " + problem, Assert.Single(read.Problems));
    }

    [Fact]
    public void A_table_has_the_items_as_they_came_on_one_line_each()
    {
        var read = ReadFile.AsTable("f.json", "{\"data\":[\n{\"a\":\n \"x, \\n\"},\r\n[1,\n2], 7, null]}\n{\"data\":null}{\"data\":[{}]}", Json with { Items = "data" });

        Assert.Equal(["1,\"{\"\"a\"\":  \"\"x, \\n\"\"}\"", "2,\"[1, 2]\"", "3,7", "4,null", "5,{}"], read.Records);
        Assert.Equal(["item"], Assert.Single(read.Files).Columns);
        Assert.False(read.Files[0].HasLineBreaks);
    }

    [Fact]
    public void Utf16_and_a_byte_order_mark_are_read()
    {
        byte[] Marked(System.Text.Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes("""[{"agency_id":"Ư","name_vi":"x"}]""")];

        Assert.Equal(["1,Ư,x,,,,,,,,,"], ReadFile.AsKind("agency", Marked(System.Text.Encoding.Unicode), Json).Records);
        Assert.Equal(["1,Ư,x,,,,,,,,,"], ReadFile.AsKind("agency", Marked(System.Text.Encoding.UTF8), Json).Records);
        Assert.Contains("It is not UTF-8. Save it as JSON in UTF-8", ReadFile.AsKind("agency", [0x5B, 0x22, 0xFF, 0x22, 0x5D], Json).Problems[0]);
    }

    [Fact]
    public void Lines_may_end_in_any_way_and_the_last_need_not_end()
    {
        var read = ReadFile.AsTable("f.ndjson", "{\"a\":1}\r\n\r\n  {\"a\":2}  \n{\"a\":3}", Ndjson);

        Assert.Equal(["1,\"{\"\"a\"\":1}\"", "3,\"{\"\"a\"\":2}\"", "4,\"{\"\"a\"\":3}\""], read.Records);
    }

    [Fact]
    public void A_line_without_end_is_a_problem_of_the_file()
    {
        var read = ReadFile.AsTable("f.ndjson", "{}\n{\"a\":\"" + new string('x', 1 << 21) + "\"}\n", Ndjson);

        Assert.Equal(["f.ndjson: The record at line 2 is larger than 1 MiB. Write each record on a line of its own."], read.Problems);
    }

    static string Quoted(string text) => text.IndexOfAny([',', '"', '\n']) < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
}
