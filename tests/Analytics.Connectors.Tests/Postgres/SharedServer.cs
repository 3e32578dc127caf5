namespace Analytics.Connectors.Tests.Postgres;

/// <summary>The classes that share one server; each test has a database of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<PostgresServer>
{
    public const string Name = "postgres";
}
