using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A valid document with the plans of its operations.</summary>
internal sealed class PreparedDocument
{
    // More combinations of @skip and @include than this are planned anew for each request.
    private const int MaxPlans = 64;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly List<OperationDefinitionNode> _operations = [];
    private readonly string[] _conditions;
    private readonly ConcurrentDictionary<string, OperationPlan> _plans = new(StringComparer.Ordinal);
    private OperationPlan? _onlyPlan;

    public PreparedDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    _operations.Add(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    _fragments.TryAdd(fragment.Name.Value, fragment);
                    break;
            }
        }

        _conditions = [.. FindConditions(document, out var asksForSchema)];
        AsksForSchema = asksForSchema;
    }

    /// <summary>The fragments by name.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments => _fragments;

    /// <summary>Whether <c>__schema</c> or <c>__type</c> is selected anywhere.</summary>
    public bool AsksForSchema { get; }

    /// <summary>Section 6.1, GetOperation.</summary>
    /// <returns>The operation, or null with the reason why there is none.</returns>
    public OperationDefinitionNode? FindOperation(string? name, out string reason)
    {
        reason = "";
        if (name is null)
        {
            if (_operations.Count == 1)
            {
                return _operations[0];
            }

            reason = _operations.Count == 0
                ? "The document holds no operation."
                : $"The document holds {_operations.Count} operations; expected operationName to name one of them.";
            return null;
        }

        var operation = _operations.Find(candidate => candidate.Name?.Value == name);
        if (operation is null)
        {
            reason = $"The document holds no operation named \"{(name.Length <= 100 ? name : $"{name[..100]}…")}\".";
        }

        return operation;
    }

    /// <summary>The plan for an operation and the variables that decide what is skipped.</summary>
    /// <exception cref="GraphQLException">A condition at the root is null.</exception>
    public OperationPlan Plan(Schema schema, OperationDefinitionNode operation, ObjectType rootType, VariableValues variables)
    {
        // Most documents have one operation and skip nothing: one plan, found without a key.
        if (_operations.Count == 1 && _conditions.Length == 0)
        {
            return _onlyPlan ??= new OperationPlan(schema, operation, _fragments, rootType, variables);
        }

        var key = Key(operation, variables);
        if (_plans.TryGetValue(key, out var plan))
        {
            return plan;
        }

        plan = new OperationPlan(schema, operation, _fragments, rootType, variables);
        if (_plans.Count < MaxPlans)
        {
            _plans.TryAdd(key, plan);
        }

        return plan;
    }

    private string Key(OperationDefinitionNode operation, VariableValues variables)
    {
        var name = operation.Name?.Value ?? "";
        if (_conditions.Length == 0)
        {
            return name;
        }

        return string.Concat(name, " ", string.Create(_conditions.Length, (_conditions, variables), static (text, state) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = state.variables.TryGetValue(state._conditions[i], out var value) ? value is true ? '1' : value is false ? '0' : 'n' : '-';
            }
        }));
    }

    /// <summary>The variables that <c>@skip</c> and <c>@include</c> read anywhere in the document.</summary>
    private static HashSet<string> FindConditions(DocumentNode document, out bool asksForSchema)
    {
        asksForSchema = false;
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is ExecutableDefinitionNode executable)
            {
                open.Push(executable.SelectionSet);
            }
        }

        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                AddConditions(selection.Directives, found);
                switch (selection)
                {
                    case FieldNode { SelectionSet: { } fields } field:
                        asksForSchema |= field.Name.Value is "__schema" or "__type";
                        open.Push(fields);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return found;
    }

    private static void AddConditions(ImmutableArray<DirectiveNode> directives, HashSet<string> found)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "skip" or "include")
            {
                foreach (var argument in directive.Arguments)
                {
                    if (argument.Value is VariableNode variable)
                    {
                        found.Add(variable.Name.Value);
                    }
                }
            }
        }
    }
}
