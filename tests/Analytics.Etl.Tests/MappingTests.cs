using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Tests;

/// <summary>What a source sends becomes records by SELECTs of its configuration, which can reach nothing else.</summary>
public sealed class MappingTests : IDisposable
{
    readonly DropBox _box = new();
    readonly ScriptedSource _source = new(new SourceDescription("tracker"));

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Tables_are_joined_and_values_written_as_the_contracts_have_them()
    {
        Map("select p.ma as directive_id, upper(q.ten) as title, date '2025-01-02' as signed_date from p join q on q.ma = p.ma");
        _source.Says("p", "ma", "D1", "D2").Says("q", "ma,ten", "D1,chỉ thị một", "D2,chỉ thị hai");

        Assert.Equal(2, _box.Pull(_source).Loaded);
        Assert.Equal(
            ["D1|CHỈ THỊ MỘT|2025-01-02", "D2|CHỈ THỊ HAI|2025-01-02"],
            _box.Ask("select directive_id, title_vi, signed_date from star.dim_directive where directive_key > 0 order by 1"));
    }

    [Theory]
    [InlineData("select ma as directive_id from p", "records.directive: Required column title is missing")]
    [InlineData("select ma as directive_id, ten as titel, 'x' as title from p", "Its column 'titel' is none of directive: drop it or call it 'title'")]
    [InlineData("select mã as directive_id, ten as title from p", "records.directive: Binder Error")]
    [InlineData("drop table p", "it is not one SELECT that reads a landed table (p)")]
    [InlineData("select * from read_text('/etc/hostname'), p", "Permission Error")]
    public void A_mapping_that_does_not_fit_says_why_and_loads_nothing(string sql, string message)
    {
        Map(sql);
        _source.Says("p", "ma,ten", "D1,x");

        Assert.Contains(message, Assert.Throws<AnalyticsException>(() => _box.Pull(_source)).Message, StringComparison.Ordinal);
        Assert.Equal(["0"], _box.Ask("select count(*) from ops.batch"));
    }

    [Fact]
    public void A_mapping_whose_tables_did_not_come_is_left_out()
    {
        Map("select ma as directive_id, ten as title from p");

        // Another table came, which no mapping reads.
        var result = _box.Pull(_source.Says("q", "ma,ten", "D1,x"));

        Assert.Equal((1, 0), (result.Files, result.Read));
        Assert.Equal(["q|1"], _box.Ask("select record_kind, rows_read from ops.landed_file"));
    }

    void Map(string sql) =>
        _source.Description = _source.Description with { Mappings = [new RecordMapping("directive", sql)] };
}
