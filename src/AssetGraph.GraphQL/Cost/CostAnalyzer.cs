using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation.FieldMerging;

namespace AssetGraph.GraphQL.Cost;

/// <summary>
/// Prices a valid operation with the variables it is run with: every list is as long as its arguments let it be, and of the types that a value may have
/// the dearest counts. Fields of one response name are merged before they are counted. Introspection is free: it is limited by rules of its own.
/// </summary>
internal sealed class CostAnalyzer(CostModel model, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, CostInputs inputs)
{
    // Merged selections are priced once for each type; what is still more than this many fields is refused as too dear.
    private const int MostSteps = 50_000;

    private static readonly CostMetrics Boundless = new(double.PositiveInfinity, double.PositiveInfinity);

    private readonly Schema _schema = model.Schema;
    private readonly Dictionary<(ObjectType Type, MergedSetKey Sets, ListSize? Sizes, double Size), CostMetrics> _known = [];
    private int _steps;

    /// <summary>The cost; infinite where the operation is too intricate to be priced.</summary>
    public CostMetrics Analyze(OperationDefinitionNode operation)
    {
        var root = _schema.RootType(operation.Operation)!;
        try
        {
            var inside = PriceObject(root, [new SourceSet(operation.SelectionSet, root)], null, 1);
            return _steps > MostSteps ? Boundless : inside with { TypeCost = inside.TypeCost + model.TypeWeight(root) };
        }
        catch (InsufficientExecutionStackException)
        {
            return Boundless;
        }
    }

    /// <summary>The cost of what is selected on one value; of an interface or union the dearest type it may be of.</summary>
    private CostMetrics Price(NamedType type, List<FieldNode> nodes, ListSize? sizes, double size)
    {
        SourceSet[] sets = [.. nodes.Where(node => node.SelectionSet is not null).Select(node => new SourceSet(node.SelectionSet!, type))];
        if (sets.Length == 0)
        {
            return default;
        }

        var dearest = default(CostMetrics);
        foreach (var possible in _schema.PossibleTypes(type))
        {
            var cost = PriceObject(possible, sets, sizes, size);
            dearest = new CostMetrics(Math.Max(dearest.FieldCost, cost.FieldCost), Math.Max(dearest.TypeCost, cost.TypeCost));
        }

        return dearest;
    }

    private CostMetrics PriceObject(ObjectType type, SourceSet[] sets, ListSize? sizes, double size)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var key = (type, new MergedSetKey(sets, byShape: false), sizes, size);
        if (_known.TryGetValue(key, out var cost))
        {
            return cost;
        }

        foreach (var (_, nodes) in new CostFields(_schema, fragments, inputs).Collect(type, sets))
        {
            if (++_steps > MostSteps)
            {
                return Boundless;
            }

            if (_schema.FindField(type, nodes[0].Name.Value) is { } field && !IsMeta(field))
            {
                var more = PriceField(field, nodes, sizes, size);
                cost = new CostMetrics(cost.FieldCost + more.FieldCost, cost.TypeCost + more.TypeCost);
            }
        }

        _known[key] = cost;
        return cost;
    }

    private bool IsMeta(FieldDefinition field) =>
        ReferenceEquals(field, _schema.TypeNameField) || ReferenceEquals(field, _schema.SchemaField) || ReferenceEquals(field, _schema.TypeField);

    private CostMetrics PriceField(FieldDefinition field, List<FieldNode> nodes, ListSize? outerSizes, double outerSize)
    {
        var sizes = model.ListSize(field);
        var size = sizes is null ? 0 : inputs.SizeOf(field, nodes[0], sizes);
        var count = CountOf(field, sizes, size, outerSizes, outerSize);
        var inside = Price(field.Type.Named, nodes, sizes is { SizedFields.Length: > 0 } ? sizes : null, size);
        var own = model.FieldWeight(field) + inputs.CostOf(field, nodes[0], model);

        // Weights may be negative, but nothing can be worth more than it costs.
        return new CostMetrics(
            Math.Max(0, own + (count * inside.FieldCost)),
            Math.Max(0, count * (model.TypeWeight(field.Type.Named) + inside.TypeCost)));
    }

    /// <summary>How many values the field has at most.</summary>
    private double CountOf(FieldDefinition field, ListSize? sizes, double size, ListSize? outerSizes, double outerSize) =>
        field.Type.Nullable is not ListType ? 1
        : outerSizes is not null && outerSizes.SizedFields.Contains(field.Name) ? outerSize
        : sizes is { SizedFields.Length: 0 } ? size
        : model.Options.DefaultListSize;
}
