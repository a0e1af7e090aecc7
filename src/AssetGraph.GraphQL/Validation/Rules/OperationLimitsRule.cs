using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>
/// No operation asks for more than the limits allow: depth, cycles, root fields, fragments, introspection. The specification leaves such limits to
/// services; without them, a short text asks for an answer without end.
/// </summary>
/// <remarks>
/// Every operation is written out once, fragments entered each time they are spread, as far as <see cref="ValidationOptions.MaxFragmentVisits"/> allows
/// for the document as a whole: this bounds the work. The walk has a stack of its own, since fragments may lead deeper than a thread's.
/// </remarks>
internal sealed class OperationLimitsRule : IDocumentRule
{
    private const string Name = nameof(OperationLimitsRule);

    public void Check(ValidationContext context)
    {
        if (IsUnlimited(context.Options))
        {
            return;
        }

        var visits = 0;
        foreach (var summary in context.Summaries)
        {
            if (context.IsFull || visits > context.Options.MaxFragmentVisits)
            {
                return;
            }

            if (summary.Definition is OperationDefinitionNode operation)
            {
                var walk = new Walk(context, operation, visits);
                walk.Run();
                visits = walk.FragmentVisits;
            }
        }
    }

    private static bool IsUnlimited(ValidationOptions options) => options is
    {
        MaxOperationDepth: int.MaxValue,
        MaxFieldCycleDepth: int.MaxValue,
        MaxRootFields: int.MaxValue,
        MaxFragmentVisits: int.MaxValue,
        MaxIntrospectionLists: int.MaxValue,
        MaxIntrospectionOfTypeDepth: int.MaxValue,
    };

    private struct Frame
    {
        public SelectionSetNode Set;
        public NamedType? Type;
        public int Next;

        /// <summary>How many fields lead here; in introspection, how often <c>ofType</c>.</summary>
        public int Depth;

        public bool IsIntrospection;

        /// <summary>The field whose selections these are; null for those of a fragment or the root.</summary>
        public FieldDefinition? Field;

        /// <summary>The fragment whose selections these are; null for others.</summary>
        public string? Fragment;
    }

    private sealed class Walk(ValidationContext context, OperationDefinitionNode operation, int fragmentVisits)
    {
        private readonly ValidationOptions _options = context.Options;
        private readonly Stack<Frame> _open = new();
        private readonly Dictionary<FieldDefinition, int> _timesOnPath = [];
        private readonly HashSet<string> _fragmentsOnPath = new(StringComparer.Ordinal);
        private readonly HashSet<string> _rootNames = new(StringComparer.Ordinal);
        private int _lists;
        private bool _isOver;

        public int FragmentVisits { get; private set; } = fragmentVisits;

        public void Run()
        {
            _open.Push(new Frame { Set = operation.SelectionSet, Type = context.Schema!.RootType(operation.Operation) });
            while (!_isOver && _open.TryPop(out var frame))
            {
                if (frame.Next == frame.Set.Selections.Length)
                {
                    Leave(frame);
                    continue;
                }

                var selection = frame.Set.Selections[frame.Next];
                frame.Next++;
                _open.Push(frame);
                switch (selection)
                {
                    case FieldNode field:
                        Enter(field, frame);
                        break;
                    case InlineFragmentNode inline:
                        _open.Push(Inside(frame, inline.SelectionSet, inline.TypeCondition));
                        break;
                    case FragmentSpreadNode spread:
                        Enter(spread, frame);
                        break;
                }
            }
        }

        private void Leave(Frame frame)
        {
            if (frame.Field is not null)
            {
                _timesOnPath[frame.Field]--;
            }

            if (frame.Fragment is not null)
            {
                _fragmentsOnPath.Remove(frame.Fragment);
            }
        }

        private void Enter(FragmentSpreadNode spread, Frame outer)
        {
            if (!context.Fragments.TryGetValue(spread.Name.Value, out var fragment) || !_fragmentsOnPath.Add(spread.Name.Value))
            {
                return;
            }

            FragmentVisits++;
            if (FragmentVisits > _options.MaxFragmentVisits)
            {
                Refuse($"Written out, the document has more than the {_options.MaxFragmentVisits} fragments allowed.", spread);
            }

            _open.Push(Inside(outer, fragment.SelectionSet, fragment.TypeCondition) with { Fragment = spread.Name.Value });
        }

        private void Enter(FieldNode field, Frame outer)
        {
            if (outer is { Depth: 0, IsIntrospection: false } && _rootNames.Add(field.ResponseName) && _rootNames.Count > _options.MaxRootFields)
            {
                Refuse($"The operation has more than the {_options.MaxRootFields} root fields allowed.", field);
            }

            if (outer.IsIntrospection || field.Name.Value is "__schema" or "__type")
            {
                EnterIntrospection(field, outer);
                return;
            }

            if (outer.Depth + 1 > _options.MaxOperationDepth && field.Name.Value != "__typename")
            {
                Refuse($"The fields are nested more than the {_options.MaxOperationDepth} levels allowed.", field);
            }

            if (field.SelectionSet is null)
            {
                return;
            }

            var definition = outer.Type is { IsComposite: true } ? context.Schema!.FindField(outer.Type, field.Name.Value) : null;
            if (definition is not null)
            {
                var times = _timesOnPath[definition] = _timesOnPath.GetValueOrDefault(definition) + 1;
                if (times > _options.MaxFieldCycleDepth)
                {
                    Refuse($"The field \"{definition}\" is nested in itself more than the {_options.MaxFieldCycleDepth} times allowed.", field);
                }
            }

            _open.Push(new Frame { Set = field.SelectionSet, Type = definition?.Type.Named, Depth = outer.Depth + 1, Field = definition });
        }

        private void EnterIntrospection(FieldNode field, Frame outer)
        {
            var depth = outer.IsIntrospection ? outer.Depth : 0;
            if (field.Name.Value == "ofType" && ++depth > _options.MaxIntrospectionOfTypeDepth)
            {
                Refuse($"Introspection may not nest \"ofType\" more than {_options.MaxIntrospectionOfTypeDepth} deep.", field);
            }

            var isList = field.Name.Value is
                "types" or "directives" or "fields" or "inputFields" or "interfaces" or "possibleTypes" or "enumValues" or "args";
            if (isList && ++_lists > _options.MaxIntrospectionLists)
            {
                Refuse($"Introspection may not ask for more than {_options.MaxIntrospectionLists} lists in one operation.", field);
            }

            if (field.SelectionSet is not null)
            {
                _open.Push(new Frame { Set = field.SelectionSet, Depth = depth, IsIntrospection = true });
            }
        }

        private Frame Inside(Frame outer, SelectionSetNode selections, NamedTypeNode? condition) => outer with
        {
            Set = selections,
            Type = condition is null ? outer.Type : context.Schema!.FindType(condition.Name.Value),
            Next = 0,
            Field = null,
            Fragment = null,
        };

        private void Refuse(string message, SyntaxNode node)
        {
            if (!_isOver)
            {
                context.Report(Name, message, node);
                _isOver = true;
            }
        }
    }
}
