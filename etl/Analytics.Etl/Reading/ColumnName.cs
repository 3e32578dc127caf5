using System.Text;

namespace Analytics.Etl.Reading;

/// <summary>How the name of a column is compared.</summary>
static class ColumnName
{
    /// <summary>Composed, lower case, without white space around it.</summary>
    public static string Of(string heading) => heading.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
