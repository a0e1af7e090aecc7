using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>No default of an input field needs itself in order to be applied.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()">3.10, InputObjectDefaultValueHasCycle</see>.</remarks>
internal sealed class DefaultValueCyclesRule : ISchemaRule
{
    private const string Name = nameof(DefaultValueCyclesRule);

    // Defaults that lead to others further than any author would go are refused: applying them takes the thread's stack.
    private const int LongestChain = 500;

    public void Check(SchemaContext context)
    {
        var search = new Search(context);
        foreach (var type in context.Types.OfType<InputObjectType>())
        {
            // An empty object applies every default of the type.
            search.Visit(type, null);
        }
    }

    private sealed class Search(SchemaContext context)
    {
        private readonly HashSet<InputFieldDefinition> _visited = [];
        private readonly List<InputFieldDefinition> _path = [];
        private bool _isTooDeep;

        public void Visit(InputObjectType type, ValueNode? value)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            switch (value)
            {
                case ListValueNode list:
                    foreach (var item in list.Items)
                    {
                        Visit(type, item);
                    }

                    break;
                case null or ObjectValueNode:
                    var given = (value as ObjectValueNode)?.Fields.ToLookup(field => field.Name.Value, StringComparer.Ordinal);
                    foreach (var field in type.Fields)
                    {
                        if (field.Type.Named is not InputObjectType fieldType)
                        {
                            continue;
                        }

                        if (given is not null && given.Contains(field.Name))
                        {
                            Visit(fieldType, given[field.Name].First().Value);
                        }
                        else
                        {
                            ApplyDefault(field, fieldType);
                        }
                    }

                    break;
            }
        }

        private void ApplyDefault(InputFieldDefinition field, InputObjectType fieldType)
        {
            if (field.DefaultLiteral is null || _isTooDeep)
            {
                return;
            }

            if (_path.Count == LongestChain)
            {
                _isTooDeep = true;
                context.Report(Name, $"The default of \"{_path[0]}\" leads through more than {LongestChain} other defaults.", _path[0].DefaultLiteral);
                return;
            }

            var index = _visited.Contains(field) ? _path.IndexOf(field) : -1;
            if (index >= 0)
            {
                var fields = string.Join(", ", _path.Skip(index).Select(part => $"\"{part}\""));
                context.Report(Name, $"The default of \"{field}\" could not be applied, since it needs itself through {fields}.", field.DefaultLiteral);
            }
            else if (_visited.Add(field))
            {
                _path.Add(field);
                Visit(fieldType, field.DefaultLiteral);
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }
}
