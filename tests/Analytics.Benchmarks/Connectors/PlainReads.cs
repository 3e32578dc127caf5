using System.Text.Json;
using Analytics.Warehouse.Engine;
using Dapper;
using ExcelDataReader;
using Npgsql;

namespace Analytics.Benchmarks.Connectors;

/// <summary>The same reads with the plain driver, or with DuckDB alone: no landing, no hash, no contract.</summary>
static class PlainReads
{
    /// <summary>Reads the events of one form and returns how many there were.</summary>
    public static long Read(string form, string folder) => form switch
    {
        "csv" => DuckDb($"read_csv('{folder}/csv/status_event.csv', all_varchar = true)"),
        "ndjson" => DuckDb($"read_json('{folder}/ndjson/status_event.ndjson', format = 'newline_delimited')"),
        "xlsx" => ExcelReader($"{folder}/xlsx/status_event.xlsx"),
        "postgres" => Npgsql(File.ReadAllText(Path.Combine(folder, "connection"))),
        "rest" => Http(File.ReadAllText(Path.Combine(folder, "address"))),
        _ => throw new ArgumentException($"There is no form '{form}'."),
    };

    static long DuckDb(string scan)
    {
        using var connection = DuckDbEngine.Open("Data Source=:memory:");
        connection.Execute($"create table event as from {scan}");
        return connection.ExecuteScalar<long>("select count(*) from event");
    }

    static long Npgsql(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand("select * from status_event order by recorded_at, event_id", connection);
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        var count = 0L;
        for (; reader.Read(); count++)
        {
            reader.GetValues(values);
        }

        return count;
    }

    static long ExcelReader(string path)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var count = -1L;
        for (; reader.Read(); count++)
        {
            for (var field = 0; field < reader.FieldCount; field++)
            {
                _ = reader.GetValue(field);
            }
        }

        return count;
    }

    static long Http(string address)
    {
        using var client = new HttpClient();
        for (var count = 0L; ;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}/events?offset={count}&limit={RestServer.PageItems}");
            using var response = client.Send(request);
            using var page = JsonDocument.Parse(response.Content.ReadAsStream());
            var items = page.RootElement.GetProperty("items").GetArrayLength();
            if (items == 0)
            {
                return count;
            }

            count += items;
        }
    }
}
