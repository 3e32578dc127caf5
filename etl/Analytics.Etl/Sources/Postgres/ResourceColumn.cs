using Npgsql.PostgresTypes;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>A column of a resource as the server describes it now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type, as SQL writes it.</param>
/// <param name="IsList">True for an array.</param>
sealed record ResourceColumn(string Name, string TypeName, bool IsList)
{
    static readonly string[] Times = ["timestamp with time zone", "timestamp without time zone", "date"];
    static readonly string[] Numbers = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];

    /// <summary>The column in a row of the resource.</summary>
    public string Sql => "source." + ResourceSettings.Quoted(Name);

    /// <summary>True for a day or a moment.</summary>
    public bool IsTime => Times.Contains(TypeName);

    /// <summary>True for a number.</summary>
    public bool IsNumber => Numbers.Contains(TypeName);

    /// <summary>Its text as the record contracts write it; the settings of the session do the rest.</summary>
    public string LandedText => TypeName switch
    {
        "timestamp with time zone" or "timestamp without time zone" => $"date_trunc('second', {Sql}::timestamp)::text",
        "timestamp with time zone[]" => $"array_to_string({Sql}::timestamp[]::text[], ';')",
        // Without the sign of a currency.
        "money" => $"{Sql}::numeric::text",
        _ => IsList ? $"array_to_string({Sql}::text[], ';')" : $"{Sql}::text",
    };

    /// <summary>The columns of a resource.</summary>
    public static IReadOnlyList<ResourceColumn> Read(PostgresSession session, ResourceSettings resource)
    {
        var sql = PostgresSession.File("shape.sql").Replace("{relation}", resource.Relation, StringComparison.Ordinal);
        var columns = session.Columns(sql);
        var types = session.Texts(
            PostgresSession.File("type_name.sql"), "{" + string.Join(',', columns.Select(column => column.Type.OID)) + "}");
        return
        [
            .. columns.Zip(types, (column, type) => new ResourceColumn(column.Name, type, column.Type is PostgresArrayType)),
        ];
    }
}
