using Analytics.Etl.Configuration;
using Analytics.Etl.Tests.Reading;

namespace Analytics.Etl.Tests.Files;

/// <summary>Files with the words of their senders, made into records by the SELECTs of the configuration.</summary>
public sealed class MappedFilesTests : IDisposable
{
    const string Settings =
        """
        sources:
          so:
            connector: files
            path: drop
            settle: 0s
            files:
              - {name: "bao-cao-*", content: bao_cao}
              - {name: "*.json", content: don_vi, items: data.rows}
              - {name: "*.csv", content: van_ban}
            records:
              agency: select item ->> '$.id' as agency_id, item ->> '$.ten.vi' as name_vi, item ->> '$.khac[*]' as aliases from don_vi
              directive: select "Số hiệu" as directive_id, "Trích yếu" as title from van_ban
              task: |
                select
                    'T' || "STT" as task_id, "Văn bản" as directive_id, "Nhiệm vụ" as title_vi, 'one_off' as task_kind,
                    "Ngày giao" as assigned_date, "Cơ quan chủ trì" as lead_agencies, "Hạn" as due_date
                from bao_cao
        """;

    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Workbooks_json_and_csv_become_records()
    {
        Put();

        var result = Pull();

        Assert.Equal((3, 5L, 0L), (result.Files, result.Loaded, result.Quarantined));
        Assert.Equal(
            ["T1|01/CT|Việc một|2025-10-01|2025-12-31|A,B", "T2|01/CT|Việc hai|2025-10-02|-|A,B"],
            _box.Ask(
                """
                select
                    task_id, directive.directive_id, task.title_vi, assigned_date, original_due_date,
                    (select string_agg(agency_id, ',' order by entry_number) from star.bridge_task_agency entry where entry.task_id = task.task_id)
                from star.dim_task task
                join star.dim_directive directive using (directive_key)
                where task_key > 0
                order by task_id
                """));
        Assert.Equal(
            ["A|Sở A", "A|sở một", "B|Sở B"],
            _box.Ask("select distinct agency_id, name from star.bridge_agency_name where name <> agency_id order by 1, 2"));
    }

    [Fact]
    public void Nothing_new_is_nothing_read_and_one_new_file_brings_all_that_it_is_joined_with()
    {
        Put();
        Pull();

        var again = Pull();
        _box.Put("vb-2.csv", "Số hiệu;Trích yếu", "02/CT;Chỉ thị hai");
        var more = Pull();

        Assert.Equal((0, 0L), (again.Files, again.Read));
        Assert.Equal((4, 1L, 5L), (more.Files, more.Loaded, more.Duplicate));
    }

    void Put() => _box
        .Put("don-vi.json",
            """{"page": 1, "data": {"rows": [{"id": "A", "ten": {"vi": "Sở A"}, "khac": ["sở một"]}]}}""",
            """{"page": 2, "data": {"rows": [{"id": "B", "ten": {"vi": "Sở B"}}]}}""")
        .Put("vb.csv", "Số hiệu;Trích yếu", "01/CT;Chỉ thị một")
        .PutBytes("bao-cao-q4.xlsx", new TestWorkbook().Sheet("Tổng hợp", ["A1:F1", "F5:F6"],
        [
            ["BÁO CÁO QUÝ IV"], [], ["Đơn vị:", "Văn phòng"],
            ["STT", "Văn bản", "Nhiệm vụ", "Ngày giao", "Hạn", "Cơ quan\nchủ trì"],
            [1, "01/CT", "Việc một", new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31), "Sở A; sở b"],
            [2, "01/CT", "Việc hai", new DateOnly(2025, 10, 2)],
        ]).Bytes());

    PullResult Pull()
    {
        var file = Path.Combine(Path.GetDirectoryName(_box.Drop)!, "analytics.yaml");
        File.WriteAllText(file, Settings);
        return Etl.Pull.Run(
            _box.Warehouse, _box.Data, ConfiguredSource.Read(SettingsFile.Read(file), "so").Source, new PullOptions(), _box.Clock,
            progress: null, CancellationToken.None);
    }
}
