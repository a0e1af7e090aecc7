using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>The nodes of one response name.</summary>
internal sealed class CollectedField(string responseName, FieldDefinition definition, FieldNode first)
{
    public string ResponseName { get; } = responseName;

    public FieldDefinition Definition { get; } = definition;

    public List<FieldNode> Nodes { get; } = [first];
}
