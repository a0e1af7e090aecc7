namespace AssetGraph.GraphQL.Validation;

/// <summary>Rules, sorted by what they want to see, so that a walk asks no rule that does not care. Rules hold no state and are shared.</summary>
internal sealed class RuleSet
{
    public RuleSet(params object[] rules)
    {
        Documents = [.. rules.OfType<IDocumentRule>()];
        Fields = [.. rules.OfType<IFieldRule>()];
        Spreads = [.. rules.OfType<ISpreadRule>()];
        InlineFragments = [.. rules.OfType<IInlineFragmentRule>()];
        Fragments = [.. rules.OfType<IFragmentRule>()];
        VariableDefinitions = [.. rules.OfType<IVariableDefinitionRule>()];
        Directives = [.. rules.OfType<IDirectivesRule>()];
        FieldArguments = [.. rules.OfType<IFieldArgumentsRule>()];
        DirectiveArguments = [.. rules.OfType<IDirectiveArgumentsRule>()];
        NamedTypes = [.. rules.OfType<INamedTypeRule>()];
        Values = [.. rules.OfType<IValueRule>()];
        ObjectValues = [.. rules.OfType<IObjectValueRule>()];
    }

    public IDocumentRule[] Documents { get; }

    public IFieldRule[] Fields { get; }

    public ISpreadRule[] Spreads { get; }

    public IInlineFragmentRule[] InlineFragments { get; }

    public IFragmentRule[] Fragments { get; }

    public IVariableDefinitionRule[] VariableDefinitions { get; }

    public IDirectivesRule[] Directives { get; }

    public IFieldArgumentsRule[] FieldArguments { get; }

    public IDirectiveArgumentsRule[] DirectiveArguments { get; }

    public INamedTypeRule[] NamedTypes { get; }

    public IValueRule[] Values { get; }

    public IObjectValueRule[] ObjectValues { get; }
}
