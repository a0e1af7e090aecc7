using System.Globalization;
using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Cost;

/// <summary>Lets operations pass that cost no more than allowed. The cost of an operation is kept as long as the variables that it depends on stay the same.</summary>
internal sealed class CostGate(CostModel model)
{
    private readonly ConditionalWeakTable<OperationDefinitionNode, Priced> _priced = [];

    /// <summary>Prices an operation.</summary>
    /// <returns>Why it may not run; null where it may.</returns>
    public IError? Check(
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        VariableValues variables,
        out CostMetrics metrics)
    {
        if (!_priced.TryGetValue(operation, out var priced) || !priced.IsFor(variables))
        {
            var inputs = new CostInputs(variables);
            var cost = new CostAnalyzer(model, fragments, inputs).Analyze(operation);
            priced = new Priced(cost, inputs.Undecided is { } undecided ? Undecided(undecided.Field, undecided.Node) : Refusal(cost), [.. inputs.LookedAt]);
            _priced.AddOrUpdate(operation, priced);
        }

        metrics = priced.Metrics;
        return model.Options.EnforceCostLimits ? priced.Refusal : null;
    }

    private Error? Refusal(CostMetrics cost)
    {
        var options = model.Options;
        var (name, found, most) = cost.FieldCost > options.MaxFieldCost ? ("field", cost.FieldCost, options.MaxFieldCost) : ("type", cost.TypeCost, options.MaxTypeCost);
        if (found <= most)
        {
            return null;
        }

        var message = double.IsFinite(found)
            ? string.Create(CultureInfo.InvariantCulture, $"The {name} cost of the operation is {found:0.##}, more than the {most:0.##} allowed. Ask for less: shorter lists, fewer levels.")
            : "The operation is too intricate to be priced. Ask for less: fewer fields, fewer levels.";
        return new Error(message, ErrorCodes.CostLimitExceeded, extensions: new Dictionary<string, object?>
        {
            ["fieldCost"] = Shown(cost.FieldCost),
            ["maxFieldCost"] = options.MaxFieldCost,
            ["typeCost"] = Shown(cost.TypeCost),
            ["maxTypeCost"] = options.MaxTypeCost,
        });
    }

    /// <summary>A cost as responses tell it: JSON has no word for infinite.</summary>
    public static object? Shown(double cost) => double.IsFinite(cost) ? cost : null;

    private static Error Undecided(Types.FieldDefinition field, FieldNode node)
    {
        var names = string.Join(", ", CostDirectives.ListSize(field.AppliedDirectives)?.SlicingArguments.Select(path => $"\"{string.Join('.', path)}\"") ?? []);
        return new Error($"The field \"{field}\" needs exactly one of the arguments {names}.", ErrorCodes.ValidationFailed, locations: [node.Location.Position]);
    }

    private sealed record Priced(CostMetrics Metrics, IError? Refusal, KeyValuePair<string, object?>[] Variables)
    {
        public bool IsFor(VariableValues variables)
        {
            foreach (var (name, value) in Variables)
            {
                if (!Equals(variables.TryGetValue(name, out var now) ? now : CostInputs.Absent, value))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
