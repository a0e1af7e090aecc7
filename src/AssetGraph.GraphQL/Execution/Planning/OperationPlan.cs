using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>
/// An operation ready to run: its selections collected per object type as they are met. A plan holds for one combination of the
/// variables that <c>@skip</c> and <c>@include</c> read, so that running it needs no decisions.
/// </summary>
internal sealed class OperationPlan
{
    private readonly FieldCollector _collector;
    private int _fieldCount;

    public OperationPlan(Schema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, ObjectType rootType, VariableValues variables)
    {
        Operation = operation;
        _collector = new FieldCollector(schema, fragments, variables);
        RootSelections = Plan(rootType, _collector.Collect(rootType, operation.SelectionSet));
        IsAboutSchema = operation.VariableDefinitions.IsEmpty
            && operation.Operation == OperationType.Query
            && Array.TrueForAll(RootSelections.Fields, field => field.Definition == schema.SchemaField || field.Definition == schema.TypeField || field.Definition == schema.TypeNameField);
    }

    public OperationDefinitionNode Operation { get; }

    public SelectionPlan RootSelections { get; }

    /// <summary>Whether the operation asks for the schema and nothing else, without variables: then it is always answered the same.</summary>
    public bool IsAboutSchema { get; }

    public SelectionPlan CollectSubfields(ObjectType type, FieldNode[] nodes) => Plan(type, _collector.CollectSubfields(type, nodes));

    private SelectionPlan Plan(ObjectType type, List<CollectedField> collected)
    {
        var fields = new FieldPlan[collected.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = collected[i];
            fields[i] = new FieldPlan(this, Interlocked.Increment(ref _fieldCount) - 1, field.ResponseName, field.Definition, [.. field.Nodes]);
        }

        return new SelectionPlan(type, fields);
    }
}
