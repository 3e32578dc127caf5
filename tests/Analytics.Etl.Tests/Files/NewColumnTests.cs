using Analytics.Etl.Tests.Reading;

namespace Analytics.Etl.Tests.Files;

/// <summary>What a source sends beyond the contract is said and does no harm.</summary>
public sealed class NewColumnTests : IDisposable
{
    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void A_column_of_any_format_that_the_contract_does_not_know_is_a_warning()
    {
        var result = _box
            .Put("directive.csv", "directive_id,titel,title", "D1,B,x", "D2,,x")
            .Put("directive.json", """[{"directive_id": "D3", "title": "x", "urgency": 2}]""")
            .PutBytes("directive.xlsx", new TestWorkbook().Sheet("Sheet1", ["STT", "directive_id", "title"], [1, "D4", "x"]).Bytes())
            .Pull();

        Assert.Equal(4, result.Loaded);
        Assert.Equal(
            ["stt|1", "titel|1", "urgency|1"],
            result.Warnings.Where(warning => warning.Code == "new_column").Select(warning => $"{warning.Subject}|{warning.CountRows}"));
        Assert.Contains("The nearest column is 'title'.", result.Warnings.Single(warning => warning.Subject == "titel").Message);
    }

    [Fact]
    public void A_sheet_without_records_is_a_warning()
    {
        var result = _box.PutBytes("tong-hop.xlsx", new TestWorkbook()
            .Sheet("directive", ["directive_id", "title"], ["D1", "x"], ["D2", ""])
            .Sheet("Hướng dẫn", ["Đọc kỹ"]).Bytes()).Pull();

        Assert.Equal((1, 2L, 1L), (result.Files, result.Read, result.Loaded));
        Assert.Equal(["Hướng dẫn"], result.Warnings.Select(warning => warning.Subject));
        Assert.Equal(["tong-hop.xlsx [directive]|3|missing_value"], _box.Ask("select file_name, line_number, reason_code from ops.quarantine"));
        Assert.Equal(["tong-hop.xlsx|2|binary"], _box.Ask("select file_name, rows_read, encoding from ops.landed_file"));
    }

    [Fact]
    public void An_error_that_a_formula_left_refuses_its_record_also_in_csv()
    {
        _box.Put("directive.csv", "directive_id,title", "D1,#REF!", "D2,# 5")
            .PutBytes("directive-2.xlsx", new TestWorkbook().Sheet("Sheet1", ["directive_id", "title", "signed_date"], ["D3", new Error("#N/A")], ["D4", "x", new Error("#VALUE!")]).Bytes())
            .Pull();

        Assert.Equal(
            ["directive|2|wrong_type|title is '#N/A', which a formula left that failed. Mend the formula.",
                "directive|3|wrong_type|signed_date '#VALUE!' is not a date of the form yyyy-MM-dd, for example 2025-12-31.",
                "directive|2|wrong_type|title is '#REF!', which a formula left that failed. Mend the formula."],
            _box.Held());
        Assert.Equal(["D2"], _box.Ask("select directive_id from star.dim_directive where directive_key > 0"));
    }
}
