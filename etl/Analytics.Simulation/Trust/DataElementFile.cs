using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Trust;

/// <summary>
/// Writes data_element.csv: each element when it is registered, and once more when it is published or withdrawn.
/// </summary>
sealed class DataElementFile(SampleWorld world)
{
    public long Write(DropFolder folder, IReadOnlyList<DataElement> elements)
    {
        using var file = folder.Csv("data_element.csv", Contract.DataElement);
        var rows = elements.SelectMany(Versions)
            .OrderBy(row => row.Recorded).ThenBy(row => row.Element.Id, StringComparer.Ordinal);
        foreach (var (element, recorded) in rows)
        {
            file.Text(element.Id)
                .Text(element.AgencyId)
                .Text(element.NameVi)
                .Date(element.RegisteredFrom)
                .Date(element.RegisteredTo)
                .Date(element.PublishedFrom)
                .Moment(recorded)
                .EndRow();
        }

        return file.CountRows;
    }

    IEnumerable<(DataElement Element, DateTime Recorded)> Versions(DataElement element)
    {
        var chance = world.Chance("register of", element.Id);
        var registered = OfficeRecord.After(element.RegisteredFrom, 0, 4, chance);
        var change = element.PublishedFrom ?? element.RegisteredTo;
        if (change is not { } day || day == element.RegisteredFrom)
        {
            return [(element, registered)];
        }

        // Registered, and recorded as such, before it is anything else.
        var changed = OfficeRecord.After(day, 0, 3, chance);
        changed = changed > registered ? changed : registered.AddHours(1);
        return [(element with { PublishedFrom = null, RegisteredTo = null }, registered), (element, changed)];
    }
}
