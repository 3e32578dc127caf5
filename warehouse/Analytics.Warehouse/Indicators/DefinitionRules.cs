namespace Analytics.Warehouse.Indicators;

/// <summary>What a definition may say. Whether its query returns what it should is seen when it is bound.</summary>
static class DefinitionRules
{
    static readonly string[] Units = ["percent", "change", "count", "days", "hours", "vnd", "ratio"];
    static readonly string[] Estimators = ["rate", "count", "median", "maximum", "ratio", "peer_ratio", "survival_median"];
    static readonly string[] Grains = ["system", "peer_group", "agency", "directive", "agency_directive", "part", "agency_part"];

    // By estimator; the others have the one interval that is theirs.
    static readonly Dictionary<string, string[]> Intervals = new()
    {
        ["ratio"] = ["jackknife", "range", "none"],
        ["rate"] = ["census"],
    };

    /// <summary>The member of the header that is wrong, and why.</summary>
    public static IEnumerable<(string Member, string Message)> Faults(IndicatorDefinition definition) =>
        [.. Missing(definition), .. Wrong(definition), .. WrongLimits(definition), .. WrongMeasures(definition)];

    static IEnumerable<(string Member, string Message)> Missing(IndicatorDefinition definition)
    {
        var texts = new (string Member, string Value)[]
        {
            ("name_vi", definition.NameVi), ("name_en", definition.NameEn), ("category", definition.Category),
            ("definition", definition.Definition), ("definition_vi", definition.DefinitionVi),
            ("edge_cases", definition.EdgeCases), ("example", definition.Example), ("unit_kind", definition.UnitKind),
            ("threshold_source", definition.ThresholdSource), ("called_for_by", definition.CalledForBy),
            ("the query", definition.Sql.Trim()),
        };
        return texts.Where(text => text.Value.Length == 0).Select(text => (text.Member, $"{text.Member} is missing."));
    }

    static IEnumerable<(string Member, string Message)> Wrong(IndicatorDefinition definition)
    {
        if (definition.Number < 1)
        {
            yield return ("number", "number starts at 1.");
        }

        if (definition.Version < 1)
        {
            yield return ("version", "version starts at 1.");
        }

        if (definition.Grains.Count == 0 || definition.Grains.Except(Grains).Any())
        {
            yield return ("grains", $"grains are one or more of {string.Join(", ", Grains)}.");
        }

        if (definition.Monthly.Except(definition.Grains).Any())
        {
            yield return ("monthly", $"monthly names grains among {string.Join(", ", definition.Grains)}.");
        }

        if (definition.Grains.Any(grain => grain.EndsWith("part", StringComparison.Ordinal)) != (definition.Part is not null))
        {
            yield return ("part", "part says what the grains part and agency_part are by; it goes with one of them.");
        }
    }

    static IEnumerable<(string Member, string Message)> WrongLimits(IndicatorDefinition definition)
    {
        if (definition.Direction is not ("up" or "down" or "zone"))
        {
            yield return ("direction", $"direction is '{definition.Direction}'; expected up, down or zone.");
        }

        if (definition.Green.HasValue != definition.Amber.HasValue)
        {
            yield return ("green", "green and amber are given together or not at all.");
        }
        else if (definition is { Direction: "up" or "zone" } && definition.Green < definition.Amber
            || definition is { Direction: "down" } && definition.Green > definition.Amber)
        {
            yield return ("green", $"green is {definition.Green} and amber {definition.Amber}: green is the better one, by the direction {definition.Direction}.");
        }

        if ((definition.Direction == "zone") != definition.ZoneHigh.HasValue || definition.ZoneHigh < definition.Green)
        {
            yield return ("zone_high", "zone_high goes with the direction zone, and is not below green.");
        }

        if (definition is { Unit: "percent", Target: < 0 or > 1 })
        {
            yield return ("target", $"target is {definition.Target}; a percent is a fraction from 0 to 1.");
        }

        if (definition.RelativeTo is not (null or "same_quarter_last_year"))
        {
            yield return ("relative_to", $"relative_to is '{definition.RelativeTo}'; expected same_quarter_last_year or nothing.");
        }
    }

    static IEnumerable<(string Member, string Message)> WrongMeasures(IndicatorDefinition definition)
    {
        if (definition.Interval is { } interval && !Intervals.GetValueOrDefault(definition.Estimator, []).Contains(interval))
        {
            yield return (
                "interval",
                $"interval is {string.Join("; ", Intervals.Select(one => $"{string.Join(", ", one.Value)} for the estimator {one.Key}"))}.");
        }

        var named = new (string Member, string? Companion)[]
        {
            ("red_when", definition.RedWhen?.Companion), ("needs", definition.Needs?.Companion),
        };
        foreach (var (member, companion) in named.Where(one => one.Companion is not null))
        {
            if (definition.Companions.All(one => one.Id != companion))
            {
                yield return (member, $"{member} names the companion '{companion}', which the file does not have.");
            }
        }

        foreach (var twice in definition.Companions.GroupBy(companion => companion.Id).Where(group => group.Count() > 1))
        {
            yield return ("companions", $"The companion '{twice.Key}' stands more than once.");
        }

        var measures = definition.Companions
            .Select(companion => (Member: companion.Id, companion.Id, companion.Unit, companion.Estimator))
            .Prepend(("unit", definition.Id, definition.Unit, definition.Estimator));
        foreach (var (member, id, unit, estimator) in measures)
        {
            if (!Units.Contains(unit))
            {
                yield return (member, $"{id} has unit '{unit}'; expected one of {string.Join(", ", Units)}.");
            }

            if (!Estimators.Contains(estimator))
            {
                yield return (member, $"{id} has estimator '{estimator}'; expected one of {string.Join(", ", Estimators)}.");
            }
        }
    }
}
