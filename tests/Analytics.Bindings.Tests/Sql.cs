namespace Analytics.Bindings.Tests;

/// <summary>Shortens what every test does with a connection.</summary>
static class Sql
{
    public static DuckDBConnection Open(string source = ":memory:", string options = "")
    {
        var connection = new DuckDBConnection($"Data Source={source};{options}");
        connection.Open();
        return connection;
    }

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests run no text that comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static int Execute(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar();
    }

    public static T Field<T>(this DuckDBConnection connection, string expression)
    {
        using var command = connection.Command("SELECT " + expression);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return reader.GetFieldValue<T>(0);
    }

    /// <summary>The first column of the first row; a blob as bytes, since its stream ends with the reader.</summary>
    public static object Value(this DuckDBConnection connection, string sql, params DuckDBParameter[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var value = reader.GetValue(0);
        if (value is not Stream stream)
        {
            return value;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
