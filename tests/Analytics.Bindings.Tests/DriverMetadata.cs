using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Analytics.Bindings.Tests;

/// <summary>What the driver that these tests load asks of the bindings, read from its own metadata.</summary>
sealed class DriverMetadata : IDisposable
{
    readonly PEReader _file;
    readonly MetadataReader _metadata;

    public DriverMetadata()
    {
        Module = typeof(DuckDBConnection).Module;
        _file = new PEReader(File.OpenRead(typeof(DuckDBConnection).Assembly.Location));
        _metadata = _file.GetMetadataReader();
    }

    public Module Module { get; }

    public IEnumerable<(string Name, int Token)> BindingTypes =>
        from handle in _metadata.TypeReferences
        where IsOfBindings(handle)
        select (NameOf(handle), MetadataTokens.GetToken(handle));

    public IEnumerable<(string Name, int Token)> BindingMembers =>
        from handle in _metadata.MemberReferences
        let member = _metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference && IsOfBindings((TypeReferenceHandle)member.Parent)
        select ($"{NameOf((TypeReferenceHandle)member.Parent)}.{_metadata.GetString(member.Name)}", MetadataTokens.GetToken(handle));

    public IEnumerable<(string Name, int Token)> OwnTypes =>
        from handle in _metadata.TypeDefinitions
        select (_metadata.GetString(_metadata.GetTypeDefinition(handle).Name), MetadataTokens.GetToken(handle));

    public IEnumerable<(string Name, int Token)> OwnMethods =>
        from handle in _metadata.MethodDefinitions
        let method = _metadata.GetMethodDefinition(handle)
        where method.RelativeVirtualAddress != 0
        select (_metadata.GetString(method.Name), MetadataTokens.GetToken(handle));

    public void Dispose() => _file.Dispose();

    bool IsOfBindings(TypeReferenceHandle handle)
    {
        var scope = _metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsOfBindings((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference =>
                _metadata.StringComparer.Equals(_metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, "DuckDB.NET.Bindings"),
            _ => false,
        };
    }

    string NameOf(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        var outer = type.ResolutionScope.Kind == HandleKind.TypeReference ? NameOf((TypeReferenceHandle)type.ResolutionScope) + "+" : "";
        return outer + _metadata.GetString(type.Name);
    }
}
