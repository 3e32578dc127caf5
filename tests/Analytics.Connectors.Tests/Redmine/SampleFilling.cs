using System.Globalization;

namespace Analytics.Connectors.Tests.Redmine;

/// <summary>
/// Fills a tracker through its own API: project = directive, issue = task, a part of it for each agency when there are
/// several, assignee = agency.
/// </summary>
sealed class SampleFilling(RedmineServer server, RedmineApi api, SampleRows sample)
{
    const int Task = 1;
    const int Assignment = 2;
    const int High = 3;
    const int Normal = 2;

    static readonly int[] Trackers = [Task, Assignment];
    static readonly int[] Manager = [3];

    static readonly Dictionary<string, int> Statuses = new()
    {
        ["ASSIGNED"] = 1,
        ["STARTED"] = 2,
        ["REOPENED"] = 2,
        ["SUBMITTED"] = 3,
        ["RETURNED"] = 4,
        ["ACCEPTED"] = 5,
        ["CANCELLED"] = 6,
    };

    static readonly (string Column, string Field)[] TaskFields =
    [
        ("task_id", "Mã nhiệm vụ"), ("clause", "Điều khoản"), ("title_en", "Tên tiếng Anh"), ("task_kind", "Loại nhiệm vụ"),
        ("lead_agencies", "Cơ quan chủ trì"), ("coordinating_agencies", "Cơ quan phối hợp"), ("due_text", "Thời hạn bằng lời"),
        ("due_rule", "Cách tính hạn"), ("due_date", "Hạn ghi trong văn bản"), ("original_due_date", "Hạn gốc"),
        ("target_value", "Chỉ tiêu"), ("target_unit", "Đơn vị tính"), ("target_what", "Nội dung chỉ tiêu"),
        ("source_directive_id", "Văn bản nguồn"), ("is_general_duty", "Nhiệm vụ chung"), ("c_who", "Rõ người"), ("c_what", "Rõ việc"),
        ("c_when", "Rõ thời hạn"), ("c_result", "Rõ kết quả"), ("c_head", "Rõ trách nhiệm"), ("theme", "Chủ đề"), ("security_class", "Độ mật"),
    ];

    readonly Dictionary<string, int> _groups = [];
    readonly Dictionary<string, int> _projects = [];
    readonly Dictionary<string, int> _tasks = [];
    readonly Dictionary<(string Task, string Agency), int> _issues = [];
    readonly Dictionary<int, string> _effective = [];
    readonly Dictionary<int, List<DateTime>> _moments = [];
    HashSet<string> _divided = [];
    DateTime _now;

    /// <summary>The issue on which an agency works at a task.</summary>
    public int Issue(string task, string agency) => _issues[(task, agency)];

    public void Fill()
    {
        var agencies = sample.Events.GroupBy(row => row["task_id"])
            .ToDictionary(task => task.Key, task => task.Select(row => row["agency"]).Distinct().ToList());
        _divided = [.. agencies.Where(task => task.Value.Count > 1).Select(task => task.Key)];
        foreach (var agency in agencies.Values.SelectMany(task => task).Distinct().Order(StringComparer.Ordinal))
        {
            // Two agencies may have one name, one after the other; groups may not.
            var name = _groups.Keys.Any(known => sample.AgencyNames[known] == sample.AgencyNames[agency])
                ? $"{sample.AgencyNames[agency]} ({agency})"
                : sample.AgencyNames[agency];
            _groups[agency] = api.Post("groups.json", "group", new { name, custom_fields = api.Fields("group", ("Mã cơ quan", agency)) });
        }

        Directives();
        var acts = sample.Tasks.Where(row => !agencies.ContainsKey(row["task_id"]) || _divided.Contains(row["task_id"]))
            .Select(row => (At: Day(row["assigned_date"]), Rank: 0, Do: (Action)(() => _tasks[row["task_id"]] = NewTask(row, agency: null, Task))))
            .Concat(sample.Events.Select(row => (At: Moment(row["recorded_at"]), Rank: 1, Do: (Action)(() => Record(row)))));
        foreach (var (at, _, act) in acts.OrderBy(act => act.At).ThenBy(act => act.Rank))
        {
            _now = at;
            act();
        }

        server.Backdate(_moments);
    }

    void Directives()
    {
        var root = api.Post("projects.json", "project", new { name = "Văn bản chỉ đạo", identifier = "van-ban", tracker_ids = Trackers });
        var directives = sample.Tasks.ToDictionary(row => row["task_id"], row => row["directive_id"]);
        var members = sample.Events.ToLookup(row => directives[row["task_id"]], row => _groups[row["agency"]]);
        foreach (var (index, row) in sample.Directives.Index())
        {
            _projects[row["directive_id"]] = api.Post("projects.json", "project", new
            {
                name = row["title"],
                identifier = $"vb-{index + 1}",
                parent_id = root,
                tracker_ids = Trackers,
                custom_fields = api.Fields("project",
                    ("Mã văn bản", row["directive_id"]), ("Số ký hiệu", row["number"]), ("Loại văn bản", row["type"]),
                    ("Cơ quan ban hành", row["issuer"]), ("Người ký", row["signed_by"]), ("Ngày ký", row["signed_date"]),
                    ("Tên tiếng Anh", row["title_en"]), ("Cấp ban hành", row["level"]), ("Độ mật", row["security_class"]),
                    ("Chỉ được viện dẫn", row["is_stub"])),
                description = row["note"],
            });
            if (members.Contains(row["directive_id"]))
            {
                api.Post(
                    $"projects/{_projects[row["directive_id"]]}/memberships.json", "membership",
                    new { user_ids = members[row["directive_id"]].Distinct(), role_ids = Manager });
            }
        }
    }

    int NewTask(Dictionary<string, string> row, string? agency, int tracker, string? start = null)
    {
        start ??= row["assigned_date"];
        var issue = api.Post("issues.json", "issue", new
        {
            project_id = _projects[row["directive_id"]],
            tracker_id = tracker,
            subject = row["title_vi"],
            priority_id = row["priority"] == "trong_tam" ? High : Normal,
            start_date = start,
            // A deadline in words may lie before the assignment; the tracker's own due date may not.
            due_date = string.CompareOrdinal(row["due_date"], start) >= 0 ? row["due_date"] : "",
            assigned_to_id = agency is null ? (int?)null : _groups[agency],
            parent_issue_id = tracker == Assignment ? _tasks[row["task_id"]] : (int?)null,
            custom_fields = api.Fields("issue", [.. TaskFields.Select(field => (field.Field, (string?)row[field.Column]))]),
        });
        _moments[issue] = [_now];
        return issue;
    }

    void Record(Dictionary<string, string> row)
    {
        var (task, agency) = (row["task_id"], row["agency"]);
        if (row["event_type"] == "ASSIGNED")
        {
            var tracker = _divided.Contains(task) ? Assignment : Task;
            _issues[(task, agency)] = NewTask(sample.Tasks.Single(one => one["task_id"] == task), agency, tracker, row["effective_date"]);
            return;
        }

        Change(_issues[(task, agency)], row);
    }

    /// <summary>A task more, like the first, under an id of its own; returns its issue.</summary>
    public int NewTask(string id) => NewTask(new(sample.Tasks[0]) { ["task_id"] = id }, agency: null, Task);

    /// <summary>One act on an issue, in one request.</summary>
    public void Change(int issue, Dictionary<string, string> row)
    {
        var isOfToday = Day(row["effective_date"]) == Moment(row["recorded_at"]).Date;
        if (!isOfToday && _effective.GetValueOrDefault(issue) == row["effective_date"])
        {
            // The same day once more is no change that the tracker would keep.
            _moments[issue].Add(_now);
            api.Put($"issues/{issue}.json", "issue", new { custom_fields = api.Fields("issue", ("Ngày hiệu lực", "")) });
        }

        _effective[issue] = isOfToday ? _effective.GetValueOrDefault(issue, "") : row["effective_date"];
        var type = row["event_type"];
        var isGranted = type == "EXTENDED" && row["is_approved"] == "true";
        Dictionary<string, object> change = new()
        {
            ["notes"] = row["reason_code"],
            ["custom_fields"] = api.Fields("issue",
                ("Ngày hiệu lực", isOfToday ? null : row["effective_date"]),
                ("Minh chứng", row["evidence_id"].Length == 0 ? null : row["evidence_id"]),
                ("Hạn đề nghị", type == "EXTENDED" && !isGranted ? row["new_due_date"] : null),
                ("Ngày giải trình", type == "HEAD_EXPLAINED" ? row["effective_date"] : null),
                ("Do cấp giao hủy", type == "CANCELLED" ? row["is_by_issuer"] : null)),
        };
        if (isGranted)
        {
            change["due_date"] = row["new_due_date"];
        }

        if (Statuses.TryGetValue(type, out var status))
        {
            change["status_id"] = status;
        }

        _moments[issue].Add(_now);
        api.Put($"issues/{issue}.json", "issue", change);
    }

    static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateTime Moment(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
