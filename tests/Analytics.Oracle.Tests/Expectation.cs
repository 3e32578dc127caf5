using System.Text.Json;

namespace Analytics.Oracle.Tests;

/// <summary>
/// Walks one cut of an expected.json. A member that it does not know is a fault, so no number goes unchecked.
/// </summary>
sealed partial class Expectation(MeasuredOracle measured)
{
    const double Tolerance = 1e-6;

    // Members that are one figure: the whole rate when the member is an object, its value when it is a number.
    static readonly Dictionary<string, string> FigureOf = new()
    {
        ["overdue_count"] = "overdue_open_rate/overdue_count",
        ["overdue_age_median_days"] = "overdue_open_rate/overdue_age_median_days",
        ["overdue_age_max_days"] = "overdue_open_rate/overdue_age_max_days",
        ["late_extension_share"] = "extension_rate/late_extension_share",
        ["system_fractional"] = "on_time_completion_rate",
        ["system_strict_all_leads"] = "on_time_completion_rate/all_leads_on_time",
        ["on_time_completion_rate"] = "on_time_completion_rate",
        ["on_time_original_rate"] = "on_time_original_rate",
        ["overdue_open_rate"] = "overdue_open_rate",
        ["report_on_time_rate"] = "report_on_time_rate",
        ["evidence_backed_report_rate"] = "evidence_backed_report_rate",
        ["non_reporting_agency_rate"] = "non_reporting_agency_rate",
        ["assignment_clarity_rate"] = "assignment_clarity_rate",
        ["head_accountability_rate"] = "head_accountability_rate",
        ["first_pass_acceptance_rate"] = "first_pass_acceptance_rate",
        ["extension_rate"] = "extension_rate",
        ["deadline_heaping_ratio"] = "deadline_heaping_ratio",
        ["dq_live_rate"] = "dq_live_rate",
    };

    // Members that are the denominator of a rate.
    static readonly Dictionary<string, string> CountOf = new()
    {
        ["heaping_n"] = "deadline_heaping_ratio",
        ["duties"] = "report_on_time_rate",
        ["submitted"] = "evidence_backed_report_rate",
    };

    readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public void Check(JsonElement expected, string? agency)
    {
        foreach (var member in expected.EnumerateObject())
        {
            CheckMember(member.Name, member.Value, agency);
        }
    }

    void CheckMember(string name, JsonElement expected, string? agency)
    {
        if (FigureOf.TryGetValue(name, out var indicator))
        {
            CheckFigure(name, expected, measured.Find(indicator, agency));
        }
        else if (CountOf.TryGetValue(name, out var counted))
        {
            Same(name, expected, measured.Find(counted, agency)?.Denominator ?? 0);
        }
        else if (name.StartsWith("WRONG_", StringComparison.Ordinal))
        {
            Different(name, expected);
        }
        else
        {
            CheckPart(name, expected, agency);
        }
    }

    void CheckPart(string name, JsonElement expected, string? agency)
    {
        switch (name)
        {
            case "cohort":
                foreach (var verdict in expected.EnumerateObject())
                {
                    var count = measured.Find("on_time_completion_rate/" + verdict.Name, agency)?.Value ?? 0;
                    Same($"{agency} cohort.{verdict.Name}", verdict.Value, count);
                }

                break;
            case "clarity_components":
                foreach (var flag in expected.EnumerateObject())
                {
                    Same(flag.Name, flag.Value, measured.Find("assignment_clarity_rate/" + flag.Name, null)?.Value);
                }

                break;
            case "on_time_completion_rate_by_agency":
                foreach (var one in expected.EnumerateObject())
                {
                    CheckFigure(one.Name, one.Value, measured.Find("on_time_completion_rate", one.Name));
                }

                break;
            case "detail":
                CheckDetail(expected);
                break;
            case "as_was (accountable on the due date)":
                CheckView("as_was", expected);
                foreach (var one in expected.EnumerateObject())
                {
                    CheckFigure(one.Name, one.Value, measured.Find("on_time_completion_rate", one.Name));
                }

                break;
            case "as_is (rolled up to successor)":
                CheckView("as_is", expected);
                break;
            case "system":
                CheckFigure(name, expected, measured.Find("on_time_completion_rate", agency: null));
                CheckFigure("system as_was", expected, measured.OnTime("as_was").Single(figure => figure.Agency is null).Figure);
                CheckFigure("system as_is", expected, measured.OnTime("as_is").Single(figure => figure.Agency is null).Figure);
                break;
            case "attribution":
                CheckAttribution(expected);
                break;
            case "expansion":
                CheckExpansion(expected);
                break;
            case "assignment_rows_after_expansion":
                Same(name, expected, measured.Query<long>("select count(*) from star.bridge_assignment_lead")[0]);
                break;
            case "non_reporting_agencies":
                Same(name, expected, measured.Query<string>(
                    $"""
                    select agency_id
                    from (select start_date, end_date from star.dim_period where period_code = '{measured.Period}') period,
                        lateral (from mart.silent_agency(start_date, end_date, $v::date, $k::date))
                    order by agency_id
                    """));
                break;
            case "rejected_events":
                Same(name, expected, measured.Query<string>(
                    """
                    select event_id from star.fact_status_event
                    where is_rejected and recorded_ts < $k::date + 1 and $v is not null
                    order by event_id
                    """));
                break;
            case "duplicate_events":
                Same(name, expected, measured.Query<string>(
                    """
                    select event_id from star.fact_status_event
                    semi join star.duplicate_event using (event_key)
                    where recorded_ts < $k::date + 1 and $v is not null
                    order by event_id
                    """));
                break;
            default:
                if (!CheckResult(name, expected))
                {
                    CheckAgency(name, expected);
                }

                break;
        }
    }

    // AG01, UNKNOWN, SYSTEM: the same members again for one agency.
    void CheckAgency(string name, JsonElement expected)
    {
        if (expected.ValueKind != JsonValueKind.Object || expected.TryGetProperty("numerator", out _))
        {
            _faults.Add($"'{name}' is not a number that this test knows how to check.");
            return;
        }

        Check(expected, name switch { "SYSTEM" => null, "UNKNOWN" => "?unknown", _ => name });
    }

    void CheckDetail(JsonElement expected)
    {
        // E12: what is not yet assigned at V has no state; its deadline is the one it will be issued with.
        var states = measured
            .Query<AssignmentDetail>(
                $"""
                select
                    task_id as id, coalesce(state.due_date, task.original_due_date)::varchar as effective_due,
                    coalesce(retro_extension_count, 0) as retroactive_extensions,
                    if(due_date between start_date and end_date, verdict, null) as verdict_current,
                    if(state.original_due_date between start_date and end_date, verdict_original, null) as verdict_original,
                    done_date::varchar as done,
                    if(due_date between start_date and end_date, verdict, null) as verdict,
                    coalesce(return_count, 0) as returned, coalesce(reopen_count, 0) as reopened
                from star.dim_task task
                left join star.assignment_state($v::date, $k::date) state using (task_id)
                cross join (select start_date, end_date from star.dim_period where period_code = '{measured.Period}')
                """)
            .ToDictionary(state => state.Id);
        foreach (var assignment in expected.EnumerateObject())
        {
            states.TryGetValue(assignment.Name, out var state);
            foreach (var member in assignment.Value.EnumerateObject())
            {
                Same($"{assignment.Name}.{member.Name}", member.Value, state?.Member(member.Name));
            }
        }
    }

    // Every agency of the view and no other.
    void CheckView(string attribution, JsonElement expected)
    {
        var figures = measured.OnTime(attribution).Where(figure => figure.Agency is not null).ToDictionary(figure => figure.Agency!, figure => figure.Figure);
        Assert.Equal(expected.EnumerateObject().Select(one => one.Name).Order(StringComparer.Ordinal), figures.Keys.Order(StringComparer.Ordinal));
        foreach (var one in expected.EnumerateObject())
        {
            CheckFigure($"{attribution} {one.Name}", one.Value, figures[one.Name]);
        }
    }

    void CheckAttribution(JsonElement expected)
    {
        var found = measured
            .Query<(string Id, string AsWas, string AsIs, string Verdict)>(
                $"""
                select
                    task_id, if(accountable_agency_id = '?unknown', 'UNKNOWN', accountable_agency_id),
                    if(successor_agency_id = '?unknown', 'UNKNOWN', successor_agency_id), verdict
                from star.assignment_state($v::date, $k::date)
                join (select start_date, end_date from star.dim_period where period_code = '{measured.Period}')
                    on due_date between start_date and end_date
                where verdict in ('on_time', 'late')
                """)
            .ToDictionary(row => row.Id);
        Assert.Equal(expected.EnumerateObject().Select(one => one.Name).Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        foreach (var one in expected.EnumerateObject())
        {
            var (_, asWas, asIs, verdict) = found[one.Name];
            foreach (var member in one.Value.EnumerateObject())
            {
                Same($"{one.Name}.{member.Name}", member.Value, member.Name switch { "as_was" => asWas, "as_is" => asIs, "verdict" => verdict, _ => null });
            }
        }
    }

    void CheckExpansion(JsonElement expected)
    {
        var leads = measured
            .Query<(string Task, string Agency)>(
                "select task_id, agency_id from star.bridge_assignment_lead order by task_id, agency_id")
            .ToLookup(lead => lead.Task, lead => lead.Agency);
        Assert.Equal(expected.EnumerateObject().Count(), leads.Count);
        foreach (var task in expected.EnumerateObject())
        {
            Same(task.Name, task.Value, leads[task.Name].ToList());
        }
    }

    void CheckFigure(string name, JsonElement expected, Figure? actual)
    {
        if (expected.ValueKind != JsonValueKind.Object)
        {
            Same(name, expected, actual?.Value);
            return;
        }

        foreach (var part in expected.EnumerateObject())
        {
            object? value = part.Name switch
            {
                "numerator" => actual?.Numerator ?? 0,
                "denominator" => actual?.Denominator ?? 0,
                "value" => actual?.Value,
                "wilson_low" => actual?.Low,
                "wilson_high" => actual?.High,
                _ => $"unknown part {part.Name}",
            };
            Same($"{name}.{part.Name}", part.Value, value);
        }
    }

    void Different(string name, JsonElement wrong)
    {
        // The wrong answer is named after the figure that it mistakes.
        var figure = name.StartsWith("WRONG_median", StringComparison.Ordinal) ? "km_median_completion_days" : "on_time_completion_rate";
        var value = measured.Find(figure, agency: null)?.Value;
        if (value is null || Math.Abs(value.Value - wrong.GetDouble()) <= Tolerance)
        {
            _faults.Add($"{name}: the figure is {value}, which is the wrong answer or none.");
        }
    }

    void Same(string name, JsonElement expected, object? actual)
    {
        var isSame = expected.ValueKind switch
        {
            JsonValueKind.Null => actual is null,
            JsonValueKind.Number => actual is not null and not string
                && Math.Abs(Convert.ToDouble(actual) - expected.GetDouble()) <= Tolerance,
            JsonValueKind.String => expected.GetString() == actual as string,
            JsonValueKind.Array => actual is IEnumerable<string> list
                && expected.EnumerateArray().Select(item => item.GetString()).SequenceEqual(list),
            _ => false,
        };
        if (!isSame)
        {
            var shown = actual is IEnumerable<string> items ? string.Join(',', items) : actual;
            _faults.Add($"{name}: expected {expected.GetRawText()}, was {shown ?? "null"}.");
        }
    }
}
