using Analytics.Etl;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Connectors.Tests.Rest;

/// <summary>Results come from an API like tasks do, through a mapping of one SELECT.</summary>
public sealed class RestResultsTests
{
    [Fact]
    public void Surveys_of_an_api_are_mapped_and_loaded()
    {
        using var server = new ScriptedServer(_ => Reply.Json(
            """{"items":[{"id":7,"org":"Bộ A","through":"web","until":"2025-11-30","asked":90,"valid":40,"good":35,"stamp":"2025-12-02T08:00:00"}]}"""));
        using var pull = new RestPull(server,
            """
            resources:
              - { name: waves, path: waves, items: items }
            records:
              agency: select 'A' as agency_id, item ->> '$.org' as name_vi from waves
              survey: >-
                select
                'S' || (item ->> '$.id') as survey_id, item ->> '$.org' as agency_id, item ->> '$.through' as channel,
                item ->> '$.until' as ended_date, item ->> '$.asked' as sent, item ->> '$.valid' as valid_responses,
                item ->> '$.good' as satisfied, true as is_independent, item ->> '$.stamp' as recorded_at
                from waves
            """);
        using var warehouse = LiveWarehouse.InMemory();

        var result = Pull.Run(
            warehouse, new DataFolder(pull.Root), pull.Open(), new PullOptions(), TimeProvider.System, progress: null, CancellationToken.None);

        Assert.Equal(0, result.Quarantined);
        Assert.Equal(
            ("S7", "A", 40, 35),
            warehouse.Connection.QuerySingle<(string, string, int, int)>(
                "select survey_id, agency_id, valid_responses, satisfied from star.survey(date '2025-12-31')"));
    }
}
