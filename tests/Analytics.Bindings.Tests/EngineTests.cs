using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Bindings.Tests;

public sealed class EngineTests
{
    const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_engine_is_of_the_version_that_the_driver_was_made_for()
    {
        using var connection = Sql.Open();

        Assert.Equal("v1.5.6", NativeMethods.Startup.DuckDBLibraryVersion());
        Assert.Equal("v1.5.6", connection.ServerVersion);
        Assert.Equal("v1.5.6", connection.Scalar("SELECT version()"));
    }

    [Fact]
    public void Every_declared_function_is_exported_by_the_engine()
    {
        var functions = typeof(NativeMethods).GetNestedTypes()
            .SelectMany(area => area.GetMethods(Declared))
            .Select(method => method.GetCustomAttribute<DllImportAttribute>()?.EntryPoint)
            .OfType<string>()
            .Distinct()
            .ToList();
        var engine = NativeLibrary.Load("duckdb", typeof(NativeMethods).Assembly, null);

        Assert.True(functions.Count > 150, $"Only {functions.Count} functions were found.");
        Assert.All(functions, function => Assert.True(NativeLibrary.TryGetExport(engine, function, out _)));
    }

    [Fact]
    public void Every_declaration_compiles()
    {
        var methods = typeof(NativeMethods).GetNestedTypes().SelectMany(area => area.GetMethods(Declared));

        Assert.All(methods, method => RuntimeHelpers.PrepareMethod(method.MethodHandle));
    }

    [Theory]
    [InlineData("core_functions")]
    [InlineData("icu")]
    [InlineData("json")]
    [InlineData("parquet")]
    public void The_engine_brings_the_extension_with_it(string extension)
    {
        using var connection = Sql.Open();

        Assert.Equal(true, connection.Scalar("SELECT loaded FROM duckdb_extensions() WHERE extension_name = ?", new DuckDBParameter(extension)));
    }

    [Fact]
    public void The_start_up_options_can_be_listed()
    {
        var count = NativeMethods.Configuration.DuckDBConfigCount();
        var names = Enumerable.Range(0, count).Select(index =>
        {
            Assert.True(NativeMethods.Configuration.DuckDBGetConfigFlag(index, out var name, out _).IsSuccess());
            return name;
        });

        Assert.Contains("memory_limit", names);
    }
}
