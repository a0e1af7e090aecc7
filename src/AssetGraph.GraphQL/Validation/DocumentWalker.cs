using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>
/// Goes once through a document in source order, keeps track of the types, asks the rules and notes what each definition uses. Its recursion is as
/// deep as the document is nested, which the parser limits; fragments are not entered where they are spread. This part walks executable definitions.
/// </summary>
internal sealed partial class DocumentWalker(ValidationContext context, RuleSet rules)
{
    private readonly Schema? _schema = context.Schema;
    private DefinitionSummary? _summary;

    public void Walk()
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (context.IsFull)
            {
                return;
            }

            switch (definition)
            {
                case OperationDefinitionNode operation:
                    WalkOperation(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    WalkFragment(fragment);
                    break;
                default:
                    WalkTypeSystem(definition);
                    break;
            }
        }

        foreach (var rule in rules.Documents)
        {
            if (!context.IsFull)
            {
                rule.Check(context);
            }
        }
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        context.Summaries.Add(_summary = new DefinitionSummary(operation));
        var summary = _summary;
        foreach (var variable in operation.VariableDefinitions)
        {
            WalkType(variable.Type, inTypeSystem: false);
            var type = _schema?.FindType(variable.Type);
            foreach (var rule in rules.VariableDefinitions)
            {
                rule.Check(variable, type, context);
            }

            // Variables cannot stand in defaults and directives of definitions, so nothing here counts as a use.
            _summary = null;
            if (variable.DefaultValue is not null)
            {
                WalkValue(variable.DefaultValue, type is { IsInput: true } ? type : null);
            }

            WalkDirectives(variable, variable.Directives, DirectiveLocations.VariableDefinition);
            _summary = summary;
        }

        WalkDirectives(operation, operation.Directives, operation.Operation switch
        {
            OperationType.Query => DirectiveLocations.Query,
            OperationType.Mutation => DirectiveLocations.Mutation,
            _ => DirectiveLocations.Subscription,
        });
        WalkSelections(operation.SelectionSet, _schema?.RootType(operation.Operation));
        _summary = null;
    }

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        context.Summaries.Add(_summary = new DefinitionSummary(fragment));
        WalkType(fragment.TypeCondition, inTypeSystem: false);
        var type = _schema?.FindType(fragment.TypeCondition.Name.Value);
        foreach (var rule in rules.Fragments)
        {
            rule.Check(fragment, type, context);
        }

        WalkDirectives(fragment, fragment.Directives, DirectiveLocations.FragmentDefinition);
        WalkSelections(fragment.SelectionSet, type);
        _summary = null;
    }

    private void WalkSelections(SelectionSetNode selectionSet, NamedType? type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var parentType = type is { IsComposite: true } ? type : null;
        foreach (var selection in selectionSet.Selections)
        {
            if (context.IsFull)
            {
                return;
            }

            switch (selection)
            {
                case FieldNode field:
                    WalkField(field, parentType);
                    break;
                case FragmentSpreadNode spread:
                    WalkSpread(spread, parentType);
                    break;
                case InlineFragmentNode fragment:
                    WalkInlineFragment(fragment, parentType);
                    break;
            }
        }
    }

    private void WalkField(FieldNode field, NamedType? parentType)
    {
        var definition = parentType is null ? null : _schema!.FindField(parentType, field.Name.Value);
        foreach (var rule in rules.Fields)
        {
            rule.Check(field, parentType, definition, context);
        }

        foreach (var rule in rules.FieldArguments)
        {
            rule.Check(field, definition, context);
        }

        foreach (var argument in field.Arguments)
        {
            WalkArgument(argument, definition?.FindArgument(argument.Name.Value));
        }

        WalkDirectives(field, field.Directives, DirectiveLocations.Field);
        if (field.SelectionSet is not null)
        {
            WalkSelections(field.SelectionSet, definition?.Type.Named);
        }
    }

    private void WalkSpread(FragmentSpreadNode spread, NamedType? parentType)
    {
        _summary!.Spreads.Add(spread);
        foreach (var rule in rules.Spreads)
        {
            rule.Check(spread, parentType, context);
        }

        WalkDirectives(spread, spread.Directives, DirectiveLocations.FragmentSpread);
    }

    private void WalkInlineFragment(InlineFragmentNode fragment, NamedType? parentType)
    {
        var type = parentType;
        if (fragment.TypeCondition is not null)
        {
            WalkType(fragment.TypeCondition, inTypeSystem: false);
            type = _schema?.FindType(fragment.TypeCondition.Name.Value);
        }

        foreach (var rule in rules.InlineFragments)
        {
            rule.Check(fragment, parentType, type, context);
        }

        WalkDirectives(fragment, fragment.Directives, DirectiveLocations.InlineFragment);
        WalkSelections(fragment.SelectionSet, type);
    }

    private void WalkDirectives(SyntaxNode owner, ImmutableArray<DirectiveNode> directives, DirectiveLocations location)
    {
        if (directives.Length == 0)
        {
            return;
        }

        foreach (var rule in rules.Directives)
        {
            rule.Check(owner, directives, location, context);
        }

        foreach (var directive in directives)
        {
            var shape = context.FindDirective(directive.Name.Value);
            foreach (var rule in rules.DirectiveArguments)
            {
                rule.Check(directive, shape, context);
            }

            foreach (var argument in directive.Arguments)
            {
                WalkArgument(argument, shape?.Definition?.FindArgument(argument.Name.Value));
            }
        }
    }

    private void WalkArgument(ArgumentNode argument, ArgumentDefinition? definition)
    {
        if (argument.Value is VariableNode variable)
        {
            _summary?.Variables.Add(new VariableUsage(variable, definition?.Type, definition is { HasDefault: true }, false));
            return;
        }

        WalkValue(argument.Value, definition?.Type);
    }

    private void WalkValue(ValueNode value, GraphQLType? type)
    {
        if (type is not null)
        {
            foreach (var rule in rules.Values)
            {
                rule.Check(value, type, context);
            }
        }

        WalkInside(value, type);
    }

    private void WalkInside(ValueNode value, GraphQLType? type)
    {
        switch (value)
        {
            case ListValueNode list:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                var itemType = type?.Nullable is ListType listType ? listType.OfType : type;
                foreach (var item in list.Items)
                {
                    WalkPart(item, itemType, false, false);
                }

                break;
            case ObjectValueNode node:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                foreach (var rule in rules.ObjectValues)
                {
                    rule.Check(node, context);
                }

                var objectType = type?.Named as InputObjectType;
                foreach (var entry in node.Fields)
                {
                    var field = objectType?.FindField(entry.Name.Value);
                    WalkPart(entry.Value, field?.Type, field is { HasDefault: true }, objectType is { IsOneOf: true });
                }

                break;
        }
    }

    private void WalkPart(ValueNode value, GraphQLType? type, bool hasDefault, bool isOneOfField)
    {
        if (value is VariableNode variable)
        {
            _summary?.Variables.Add(new VariableUsage(variable, type, hasDefault, isOneOfField));
        }
        else
        {
            WalkInside(value, type);
        }
    }

    private void WalkType(TypeNode type, bool inTypeSystem)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        }

        WalkType((NamedTypeNode)type, inTypeSystem);
    }

    private void WalkType(NamedTypeNode type, bool inTypeSystem)
    {
        foreach (var rule in rules.NamedTypes)
        {
            rule.Check(type, inTypeSystem, context);
        }
    }
}
