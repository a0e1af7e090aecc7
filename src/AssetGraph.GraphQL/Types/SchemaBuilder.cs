using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>Builds schemas from SDL: stub, being written.</summary>
public static class SchemaBuilder
{
    /// <summary>Builds and checks.</summary>
    /// <param name="sdl">SDL.</param>
    /// <returns>Schema.</returns>
    public static Schema Build(string sdl) => throw new NotImplementedException();

    /// <summary>Builds, and checks unless told to assume validity.</summary>
    /// <param name="document">SDL.</param>
    /// <param name="assumeValid">Leaves out the checks.</param>
    /// <returns>Schema.</returns>
    public static Schema Build(DocumentNode document, bool assumeValid = false) => throw new NotImplementedException();
}
