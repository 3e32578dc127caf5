using System.Text.Json;

namespace Analytics.Oracle.Tests;

/// <summary>What the oracles say about results, trust, obstacles and forecasts.</summary>
sealed partial class Expectation
{
    // Members that are one figure of the whole system, or its value.
    static readonly Dictionary<string, string> ResultOf = new()
    {
        ["targets_met_rate (companion)"] = "target_attainment_index/targets_met_rate",
        ["target_attainment_index"] = "target_attainment_index",
        ["input_output_accounting_rate"] = "input_output_accounting_rate",
        ["core_process_digitised_rate"] = "core_process_digitised_rate",
        ["end_to_end_digital_case_rate"] = "end_to_end_digital_case_rate",
        ["satisfaction_rate"] = "satisfaction_rate",
        ["response_rate"] = "satisfaction_rate/response_rate",
        ["feedback_on_time_rate"] = "feedback_on_time_rate",
        ["km_median_completion_days"] = "km_median_completion_days",
        ["bottleneck_open_median_days"] = "bottleneck_open_median_days",
        ["bottleneck_open_count"] = "bottleneck_open_median_days/open_count",
        ["bottleneck_over_30_days"] = "bottleneck_open_median_days/over_30_days",
        ["dq_correct_rate"] = "dq_correct_rate",
        ["dq_complete_rate"] = "dq_complete_rate",
        ["dq_clean_rate"] = "dq_clean_rate",
        ["dq_consistent_rate"] = "dq_consistent_rate",
        ["dq_shared_rate"] = "dq_shared_rate",
        ["verified_claim_rate"] = "verified_claim_rate",
    };

    // Members that are a value of agency AG01: another agency has volume that these do not compare.
    static readonly Dictionary<string, string> FirstAgencyOf = new()
    {
        ["unit_cost_change"] = "unit_cost_change",
        ["cost_avoided_vnd"] = "unit_cost_change/cost_avoided_vnd",
        ["effort_saving_rate"] = "effort_saving_rate",
        ["hours_saved"] = "effort_saving_rate/hours_saved",
        ["cycle_time_change"] = "cycle_time_change",
        ["baseline_coverage_by_volume"] = "unit_cost_change/coverage",
    };

    // Members that are the value of one indicator for each of several agencies.
    static readonly Dictionary<string, string> ByAgencyOf = new()
    {
        ["disbursement_vs_plan_rate"] = "disbursement_vs_plan_rate",
        ["task_split_index"] = "task_split_index",
    };

    bool CheckResult(string name, JsonElement expected)
    {
        if (ResultOf.TryGetValue(name, out var result))
        {
            CheckFigure(name, expected, measured.Find(result, agency: null));
        }
        else if (FirstAgencyOf.TryGetValue(name, out var first))
        {
            Same(name, expected, measured.Find(first, "AG01")?.Value);
        }
        else if (ByAgencyOf.TryGetValue(name, out var each))
        {
            foreach (var agency in expected.EnumerateObject())
            {
                Same($"{name} {agency.Name}", agency.Value, measured.Find(each, agency.Name)?.Value);
            }
        }
        else
        {
            return CheckOther(name, expected);
        }

        return true;
    }

    bool CheckOther(string name, JsonElement expected)
    {
        switch (name)
        {
            case "attainment":
                CheckAttainment(expected);
                return true;
            case "n":
                Same(name, expected, measured.Find("km_median_completion_days", null)?.Denominator);
                return true;
            case "events":
                Same(name, expected, measured.Find("km_median_completion_days", null)?.Numerator);
                return true;
            case "km_table":
                CheckCurve(expected);
                return true;
            case "on_time_probability":
                CheckChances(expected);
                return true;
            case "at_risk_rate":
                CheckAtRisk(expected);
                return true;
            case "throughput_forecast":
                // Drawn from weekly counts and not from tasks: ForecastTests checks every number of it.
                return true;
            case "bottleneck_top_cause":
                Same(name, expected, measured.Query<string>(
                    """
                    select part from star.fact_indicator_value
                    where indicator_id = 'bottleneck_open_median_days/open_days' and grain = 'part' and $v is not null and $k is not null
                    order by value desc
                    limit 1
                    """)[0]);
                return true;
            case "children_per_issued_task":
                foreach (var agency in expected.EnumerateObject())
                {
                    var figure = measured.Find("task_split_index", agency.Name);
                    Same($"{name} {agency.Name}", agency.Value, figure is { Denominator: > 0 } ? figure.Numerator / figure.Denominator : null);
                }

                return true;
            case "peer_median":
                var own = measured.Find("task_split_index", "AG01")!;
                Same(name, expected, own.Numerator / own.Denominator / own.Value);
                return true;
            case "dq_geometric_mean":
                Same(name, expected, measured.Query<double?>(
                    "select quality_value from star.fact_index where agency_id = 'AG01' and $v is not null and $k is not null")[0]);
                return true;
            case "dq_grade":
                Same(name, expected, measured.Query<string?>(
                    "select quality_grade from star.fact_index where agency_id = 'AG01' and $v is not null and $k is not null")[0]);
                return true;
            default:
                return false;
        }
    }

    void CheckAttainment(JsonElement expected)
    {
        var units = measured
            .Units("target_attainment_index")
            .ToDictionary(unit => unit.UnitId, unit => unit.X / unit.N);
        Assert.Equal(expected.EnumerateObject().Select(metric => metric.Name).Order(StringComparer.Ordinal), units.Keys.Order(StringComparer.Ordinal));
        foreach (var metric in expected.EnumerateObject())
        {
            Same(metric.Name, metric.Value, units[metric.Name]);
        }
    }

    void CheckCurve(JsonElement expected)
    {
        measured.PutLifetimes();
        var curve = measured.Query<(double T, long AtRisk, long Events, double S, double Error, double Low, double High)>(
            """
            select t, at_risk, events, s, standard_error, low, high
            from star.survival('lifetime')
            where $v is not null and $k is not null
            order by t
            """);
        Assert.Equal(expected.GetArrayLength(), curve.Count);
        foreach (var (row, actual) in expected.EnumerateArray().Zip(curve))
        {
            foreach (var member in row.EnumerateObject())
            {
                object? value = member.Name switch
                {
                    "t" => actual.T,
                    "at_risk" => actual.AtRisk,
                    "events" => actual.Events,
                    "S" => actual.S,
                    "S_fraction" => actual.S,
                    "greenwood_se" => actual.Error,
                    "loglog_low" => actual.Low,
                    "loglog_high" => actual.High,
                    _ => $"unknown member {member.Name}",
                };
                SameFraction($"S({actual.T}).{member.Name}", member.Value, value);
            }
        }
    }

    void CheckChances(JsonElement expected)
    {
        var chances = measured.Chances().ToDictionary(chance => chance.AssignmentId);
        Assert.Equal(expected.EnumerateObject().Count(), chances.Count);
        foreach (var task in expected.EnumerateObject())
        {
            var chance = chances[task.Name];
            foreach (var member in task.Value.EnumerateObject())
            {
                object? value = member.Name switch
                {
                    "age_days" => chance.Age,
                    "days_at_due" => chance.DaysAtDue,
                    "p_on_time" => chance.Chance,
                    "p_fraction" => chance.Chance,
                    "dca" => chance.Confidence switch { "high" => "green", "medium" => "amber", _ => "red" },
                    "basis" => chance.Basis,
                    _ => $"unknown member {member.Name}",
                };
                SameFraction($"{task.Name}.{member.Name}", member.Value, value);
            }
        }
    }

    void CheckAtRisk(JsonElement expected)
    {
        var chances = measured.Chances();
        var (x, n) = (chances.Count(chance => chance.Confidence == "low"), chances.Count);
        var (low, high) = measured.Query<(double, double)>(
            $"select star.wilson_low({x}, {n}), star.wilson_high({x}, {n}) where $v is not null and $k is not null")[0];
        CheckFigure("at_risk_rate", expected, new Figure { Numerator = x, Denominator = n, Value = (double)x / n, Low = low, High = high });
    }

    // "9/16" is exact: twelve digits of it are asked for.
    void SameFraction(string name, JsonElement expected, object? actual)
    {
        if (expected.ValueKind == JsonValueKind.String && expected.GetString()!.Split('/') is [var above, var below])
        {
            var exact = double.Parse(above) / double.Parse(below);
            if (actual is not double value || Math.Abs(value - exact) > 1e-12)
            {
                _faults.Add($"{name}: expected {expected.GetRawText()}, was {actual ?? "null"}.");
            }

            return;
        }

        Same(name, expected, actual);
    }
}
