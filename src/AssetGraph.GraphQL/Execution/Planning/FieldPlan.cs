using System.Text.Json;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A field of a selection plan: what the executor needs to know of it, worked out once per operation.</summary>
internal sealed class FieldPlan
{
    private readonly OperationPlan _operation;
    private readonly bool _argumentsAreShared;
    private KeyValuePair<ObjectType, SelectionPlan>[] _selections = [];
    private ArgumentSet? _constantArguments;

    public FieldPlan(OperationPlan operation, int index, string responseName, FieldDefinition definition, FieldNode[] nodes)
    {
        _operation = operation;
        Index = index;
        ResponseName = responseName;
        EncodedName = JsonEncodedText.Encode(responseName);
        Definition = definition;
        Nodes = nodes;
        Binding = (FieldBinding)definition.RuntimeData!;
        IsNullable = !definition.Type.IsNonNull;
        _argumentsAreShared = definition.Arguments.All(argument => argument.Type.Nullable is NamedType { Kind: TypeKind.Scalar or TypeKind.Enum })
            && !ArgumentCoercion.UsesVariables(nodes[0].Arguments);
    }

    /// <summary>A number of its own among the fields of the operation's plan.</summary>
    public int Index { get; }

    public string ResponseName { get; }

    public JsonEncodedText EncodedName { get; }

    public FieldDefinition Definition { get; }

    public FieldBinding Binding { get; }

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

        if (!request.Arguments.TryGetValue(this, out var arguments))
        {
            arguments = ArgumentCoercion.Coerce(this, request.Variables);
            request.Arguments.Add(this, arguments);
        }

        return arguments;
    }

    /// <summary>The collected sub-selections for the object type that a value turned out to have.</summary>
    public SelectionPlan GetSelections(ObjectType type)
    {
        foreach (var (known, selections) in _selections)
        {
            if (ReferenceEquals(known, type))
            {
                return selections;
            }
        }

        // Two requests may collect the same at once; both results are equal and the later one stays.
        var collected = _operation.CollectSubfields(type, Nodes);
        _selections = [.. _selections, new KeyValuePair<ObjectType, SelectionPlan>(type, collected)];
        return collected;
    }
}
