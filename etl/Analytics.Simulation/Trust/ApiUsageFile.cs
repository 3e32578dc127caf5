using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Trust;

/// <summary>Writes api_usage.csv: how often others read what is published, in the months in which they did.</summary>
sealed class ApiUsageFile(SampleWorld world)
{
    public long Write(DropFolder folder, IReadOnlyList<DataElement> elements)
    {
        using var file = folder.Csv("api_usage.csv", Contract.ApiUsage);
        foreach (var month in ResultCalendar.Months)
        {
            foreach (var element in elements.Where(element => element.IsReadableIn(month)))
            {
                foreach (var reader in element.Readers)
                {
                    Row(file, element, reader, month);
                }
            }
        }

        return file.CountRows;
    }

    void Row(CsvFile file, DataElement element, string reader, DateOnly month)
    {
        var chance = world.Chance("reads", $"{element.Id} {reader} {month:yyyy-MM}");
        if (chance.Happens(0.55))
        {
            file.Text(element.Id)
                .Text(reader)
                .Date(month)
                .Number(1 + chance.WaitingDays(60))
                .Moment(OfficeRecord.After(ResultCalendar.EndOf(month), 1, 3, chance))
                .EndRow();
        }
    }
}
