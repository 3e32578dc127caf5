using System.IO.Compression;
using System.Text;
using Analytics.Exports.Tests.Sample;
using Analytics.Reports.Exporting;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Exports.Tests;

/// <summary>What is classified above the level of a pack is in no table of it, nor anything that hangs on it.</summary>
public sealed class SecurityTests : IDisposable
{
    static readonly string[] Ids =
    [
        "secret-mat", "secret-odd", "secret-once", "secret-top", "secret-under", "secret-strange", "secret-former",
        "secret-restating", "secret-part", "secret-part-of-part", "secret-again",
    ];

    readonly Box _box = Box.Filled();

    [Fact]
    public void No_file_of_an_open_pack_holds_an_id_a_key_or_a_text_of_what_is_withheld()
    {
        var pack = _box.Export();

        // Every id and text of what is withheld begins with a word that nothing else holds.
        Assert.True(Holds(_box.Export(request => request with { Security = "tuyet_mat" }).Path, "csv").Length > 10);
        Assert.Empty(Holds(pack.Path, "csv"));
        Assert.Empty(Holds(pack.Path, "arrow"));
        using var workbook = ZipFile.OpenRead(Path.Combine(pack.Path, "workbook.xlsx"));
        Assert.DoesNotContain(workbook.Entries, entry => HasSecret(entry.Open()));
        foreach (var (column, file, keys) in KeyColumns(pack))
        {
            Assert.Equal(0, Reading.One<long>($"select count(*) from '{file}' where \"{column}\" in ({keys})"));
        }
    }

    [Fact]
    public void Nothing_but_what_is_withheld_is_left_out()
    {
        var open = Rows(_box.Export());
        var all = Rows(_box.Export(request => request with { Security = "tuyet_mat" }));

        Assert.Equal(60, open["star.dim_task"]);
        Assert.Equal(68, all["star.dim_task"]);
        Assert.Equal(all["star.dim_directive"] - 4, open["star.dim_directive"]);
        Assert.Equal(all["star.bridge_directive_citation"] - 2, open["star.bridge_directive_citation"]);
        foreach (var table in (string[])["dim_agency", "dim_period", "dim_run", "dim_indicator", "bridge_agency_lineage"])
        {
            Assert.Equal(all["star." + table], open["star." + table]);
        }

        foreach (var table in (string[])["fact_claim_audit", "fact_blocking_episode", "fact_assignment_account", "bridge_task_agency"])
        {
            Assert.Equal((68, 60), (all["star." + table], open["star." + table]));
        }
    }

    [Fact]
    public void A_higher_level_holds_what_is_up_to_it_and_an_unknown_class_is_the_highest()
    {
        var mat = Reading.Rows($"select distinct directive_id from '{Path.Combine(_box.Export(Level("mat")).Path, "parquet/star.dim_directive.parquet")}' order by 1");
        var top = Reading.Rows($"select distinct task_id from '{Path.Combine(_box.Export(Level("toi_mat")).Path, "parquet/star.dim_task.parquet")}' where task_id like 'secret%' order by 1");

        Assert.Equal(["?unknown", "open", "open-2", "secret-mat", "secret-once"], mat);
        Assert.Equal(Ids.Where(id => id is not ("secret-mat" or "secret-odd" or "secret-once" or "secret-strange")).Order(StringComparer.Ordinal), top);
    }

    [Fact]
    public void Figures_of_agencies_stay_and_figures_of_a_classified_directive_do_not()
    {
        var figures = Path.Combine(_box.Export().Path, "parquet/mart.indicator.parquet");
        var all = Path.Combine(_box.Export(Level("tuyet_mat")).Path, "parquet/mart.indicator.parquet");

        string Agencies(string file) => $"select count(*) from '{file}' where grain in ('system', 'agency', 'peer_group')";
        Assert.Equal(Reading.One<long>(Agencies(all)), Reading.One<long>(Agencies(figures)));
        Assert.Equal(0, Reading.One<long>($"select count(*) from '{figures}' where directive_id like 'secret%'"));
        Assert.True(Reading.One<long>($"select count(*) from '{all}' where grain = 'agency_directive' and directive_id like 'secret%'") > 0);
        Assert.True(Reading.One<long>($"select count(*) from '{figures}' where grain = 'agency_directive'") > 0);
    }

    [Fact]
    public void A_table_that_comes_later_is_filtered_by_the_names_of_its_columns()
    {
        _box.Change(live => live.Connection.Execute(
            """
            create table star.fact_later (other_task_id varchar, assignment_key bigint, note varchar);
            insert into star.fact_later values ('secret-top', null, 'SECRET'), ('task-1', null, 'open'),
                (null, (select min(assignment_key) from star.bridge_assignment_lead where task_id = 'task-1'), 'open'),
                (null, (select min(assignment_key) from star.bridge_assignment_lead where task_id = 'secret-part'), 'SECRET');
            """));

        var file = Path.Combine(_box.Export().Path, "parquet/star.fact_later.parquet");

        Assert.Equal(["open", "open"], Reading.Rows($"select note from '{file}'"));
    }

    [Fact]
    public void A_level_that_is_none_is_refused_and_nothing_is_written()
    {
        var folder = _box.NewFolder();

        var error = Assert.Throws<AnalyticsException>(() => _box.Export(request => request with { Security = "secret", Folder = folder }));

        Assert.Equal("There is no security level 'secret'. Give one of thuong, mat, toi_mat, tuyet_mat.", error.Message);
        Assert.False(Directory.Exists(folder));
    }

    public void Dispose() => _box.Dispose();

    static Func<PackRequest, PackRequest> Level(string level) => request => request with { Security = level };

    static Dictionary<string, long> Rows(QuarterExportResult pack) => pack.Manifest.Files
        .Where(file => file.Name.StartsWith("parquet/", StringComparison.Ordinal))
        .ToDictionary(file => file.Table!, file => file.Rows!.Value);

    static string[] Holds(string pack, string form) =>
        [.. Directory.GetFiles(Path.Combine(pack, form)).Where(file => HasSecret(File.OpenRead(file))).Select(file => Path.GetFileName(file)!)];

    static bool HasSecret(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd().Contains("secret", StringComparison.OrdinalIgnoreCase);
    }

    // Numbers say nothing by themselves: each column of keys is looked through for those of what is withheld.
    IEnumerable<(string Column, string File, string Keys)> KeyColumns(QuarterExportResult pack)
    {
        using var snapshot = Snapshot.Open(_box.Data);
        string Keys(string sql) => string.Join(", ", snapshot.Connection.Query<long>(sql).Append(-999));
        (string Column, string Keys)[] columns =
        [
            ("directive_key", Keys("select directive_key from star.dim_directive where directive_id like 'secret%'")),
            ("task_key", Keys("select task_key from star.dim_task where task_id like 'secret%'")),
            ("assignment_key", Keys("select assignment_key from star.bridge_assignment_lead where task_id like 'secret%'")),
            ("event_key", Keys("select event_key from star.fact_status_event where event_id like 'secret%'")),
            ("duplicate_of", Keys("select event_key from star.fact_status_event where event_id like 'secret%'")),
            ("duty_key", Keys("select duty_key from star.fact_report_duty where duty_id like 'secret%'")),
        ];
        var found = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(pack.Path, "parquet"), "*.parquet"))
        {
            foreach (var column in Reading.Rows($"select name from parquet_schema('{file}') where type like 'INT%'"))
            {
                foreach (var (name, keys) in columns.Where(one => column.EndsWith(one.Column, StringComparison.Ordinal)))
                {
                    found++;
                    yield return (column, file, keys);
                }
            }
        }

        Assert.True(found > 10);
    }
}
