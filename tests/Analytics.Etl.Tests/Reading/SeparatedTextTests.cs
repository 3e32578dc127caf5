using Analytics.Etl.Landing;

namespace Analytics.Etl.Tests.Reading;

/// <summary>CSV and its relatives: which separator, which headings.</summary>
public sealed class SeparatedTextTests
{
    static readonly FileForm Csv = new(FileFormat.Csv);
    static readonly FileForm Tsv = new(FileFormat.Tsv);

    [Theory]
    [InlineData("citing_id;cited_id;relation\nA;\"B;b\";can_cu\n", "2,A,B;b,can_cu")]
    [InlineData("citing_id\tcited_id\trelation\nA\tB, b\tcan_cu\n", "2,A,\"B, b\",can_cu")]
    [InlineData("citing_id\tcited_id\trelation\n A \tB;b\t can_cu\n", "2,A,B;b,can_cu")]
    [InlineData("\"citing_id\";cited_id;relation\n\"A \"\"x\"\"\";B;can_cu\n", "2,\"A \"\"x\"\"\",B,can_cu")]
    [InlineData("citing_id,cited_id,relation\nA,B;b\tc,can_cu\n", "2,A,B;b\tc,can_cu")]
    [InlineData("\n\nciting_id;cited_id;relation\nA;B;can_cu\n", "4,A,B,can_cu")]
    public void The_separator_is_the_one_of_the_header(string text, string record)
    {
        Assert.Equal([record], ReadFile.AsKind("citation", text, Csv).Records);
        Assert.Equal([record], ReadFile.AsKind("citation", text, Tsv).Records);
    }

    [Fact]
    public void A_record_with_other_fields_names_its_own_separator()
    {
        var read = ReadFile.AsKind("citation", "citing_id\tcited_id\trelation\nA\tB\n", Tsv);

        Assert.Equal(["2,\"The record has 2 fields, the header has 3. Add or remove a tab, or put a field that has one in quotes.\",A\tB"], read.Malformed);
    }

    [Fact]
    public void A_table_has_every_heading_as_a_column_of_its_own()
    {
        var read = ReadFile.AsTable("t.csv", "Mã số,Cơ quan  chủ trì,,mã SỐ,_line\n1,\" A\",x,2,3\n", Csv);

        Assert.Equal(["Mã số", "Cơ quan chủ trì", "column_3", "mã SỐ_2", "_line_2"], Assert.Single(read.Files).Columns);
        Assert.Equal(["2,1,A,x,2,3"], read.Records);
    }

    [Fact]
    public void Columns_that_the_contract_does_not_know_are_counted()
    {
        var file = Assert.Single(ReadFile.AsKind("citation", "citing_id,page,cited_id,relation,,Page\nA,1,B,can_cu,,\nA,,C,can_cu,,\nA, ,D,can_cu,x,2\n", Csv).Files);

        Assert.Equal([new("page", 1), new("column 5", 1), new("page", 1)], file.NewColumns);
        Assert.Equal(3, file.RecordCount);
    }
}
