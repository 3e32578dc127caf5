using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analytics.Bindings.Tests;

public sealed class DriverMembersTests
{
    const string Arrow = "Apache.Arrow";

    [Fact]
    public void Every_type_that_the_driver_refers_to_is_there()
    {
        using var driver = new DriverMetadata();

        var found = driver.BindingTypes.ToList();

        Assert.True(found.Count > 50, $"Only {found.Count} types were read from the driver.");
        Assert.Empty(Failures(found, token => driver.Module.ResolveType(token)));
    }

    // The runtime itself binds the name with its whole signature, exactly as it will for the driver's code.
    [Fact]
    public void Every_member_that_the_driver_refers_to_is_there_with_its_signature()
    {
        using var driver = new DriverMetadata();

        var found = driver.BindingMembers.ToList();

        Assert.True(found.Count > 200, $"Only {found.Count} members were read from the driver.");
        Assert.Empty(Failures(found, token => driver.Module.ResolveMember(token)));
    }

    // A wrong size, a missing interface member or a class in place of a struct shows only here.
    [Fact]
    public void Every_type_and_method_of_the_driver_that_does_not_use_Arrow_loads_and_compiles()
    {
        using var driver = new DriverMetadata();

        var types = Failures(driver.OwnTypes, token => RuntimeHelpers.RunClassConstructor(driver.Module.ResolveType(token).TypeHandle), mayBeGeneric: true);
        var methods = Failures(driver.OwnMethods, token => Compile(driver.Module.ResolveMethod(token)!), mayBeGeneric: true);

        Assert.All(types.Concat(methods), failure => Assert.Contains(Arrow, failure, StringComparison.Ordinal));
    }

    [Fact]
    public void The_driver_and_the_bindings_are_of_one_version_and_one_key()
    {
        var driver = typeof(DuckDBConnection).Assembly;
        var bindings = typeof(NativeMethods).Assembly.GetName();
        var asked = driver.GetReferencedAssemblies().Single(reference => reference.Name == bindings.Name);

        Assert.Equal(asked.FullName, bindings.FullName);
        Assert.Equal(driver.GetName().GetPublicKey(), bindings.GetPublicKey());
    }

    static void Compile(MethodBase method)
    {
        if (!method.ContainsGenericParameters && method.DeclaringType?.ContainsGenericParameters != true)
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }
    }

    static List<string> Failures(IEnumerable<(string Name, int Token)> items, Action<int> use, bool mayBeGeneric = false)
    {
        var failures = new List<string>();
        foreach (var (name, token) in items)
        {
            try
            {
                use(token);
            }
            catch (ArgumentException) when (mayBeGeneric)
            {
                // An open generic type has nothing to run or compile yet.
            }
#pragma warning disable CA1031 // All that fails is listed, whatever its kind.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                failures.Add($"{name}: {problem.Message}");
            }
        }

        return failures;
    }
}
