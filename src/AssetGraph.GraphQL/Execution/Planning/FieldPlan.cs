using System.Text;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A field of a selection plan: what the executor needs to know of it, worked out once per operation.</summary>
internal sealed class FieldPlan
{
    private readonly OperationPlan _operation;
    private readonly bool _argumentsAreShared;
    private SelectionPlan[] _selections = [];
    private ArgumentSet? _constantArguments;

    public FieldPlan(OperationPlan operation, int index, string responseName, FieldDefinition definition, FieldNode[] nodes)
    {
        _operation = operation;
        Index = index;
        ResponseName = responseName;
        Key = Encoding.UTF8.GetBytes($",\"{responseName}\":");
        FirstKey = Encoding.UTF8.GetBytes($"{{\"{responseName}\":");
        Definition = definition;
        Nodes = nodes;
        Binding = (FieldBinding)definition.RuntimeData!;
        IsNullable = !definition.Type.IsNonNull;
        Type = definition.Type;
        _argumentsAreShared = definition.Arguments.All(argument => argument.Type.Nullable is NamedType { Kind: TypeKind.Scalar or TypeKind.Enum })
            && !ArgumentCoercion.UsesVariables(nodes[0].Arguments);
    }

    /// <summary>A number of its own among the fields of the operation's plan.</summary>
    public int Index { get; }

    public string ResponseName { get; }

    /// <summary>What the response has before the value: comma, name and colon.</summary>
    public byte[] Key { get; }

    /// <summary>The same for the first field of an object: brace, name and colon.</summary>
    public byte[] FirstKey { get; }

    public FieldDefinition Definition { get; }

    public FieldBinding Binding { get; }

    /// <summary>The type of the field.</summary>
    public GraphQLType Type { get; }

    /// <summary>
    /// A class of values that are no errors in disguise: the one that was met last. A resolver may return an error as its value, and asking each value
    /// whether it is one would cost more than remembering the class of those that aren't.
    /// </summary>
    public Type? PlainClass { get; set; }

    /// <summary>All nodes that were merged into the field; the arguments of the first are those of all.</summary>
    public FieldNode[] Nodes { get; }

    public bool IsNullable { get; }

    /// <summary>The coerced arguments: once per operation where they are constant leaves, or else once per request, so that no request sees what another did to a list or object.</summary>
    public ArgumentSet GetArguments(RequestContext request)
    {
        if (_argumentsAreShared)
        {
            return _constantArguments ??= ArgumentCoercion.Coerce(this, VariableValues.None);
        }

        return request.ArgumentsOf(this);
    }

    /// <summary>The collected sub-selections for the object type that a value turned out to have.</summary>
    public SelectionPlan GetSelections(ObjectType type)
    {
        foreach (var known in _selections)
        {
            if (ReferenceEquals(known.Type, type))
            {
                return known;
            }
        }

        // Two requests may collect the same at once; both results are equal and the later one stays.
        var collected = _operation.CollectSubfields(type, Nodes);
        _selections = [.. _selections, collected];
        return collected;
    }
}
