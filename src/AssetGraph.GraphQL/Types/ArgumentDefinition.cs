using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>An argument of a field or of a directive.</summary>
public sealed class ArgumentDefinition : InputValueDefinition
{
    internal ArgumentDefinition(string name, GraphQLType type, ValueNode? defaultLiteral)
        : base(name, type, defaultLiteral)
    {
    }

    /// <summary>The field that takes it; null for an argument of a directive.</summary>
    public FieldDefinition? Field { get; internal set; }

    /// <summary>The directive that takes it; null for an argument of a field.</summary>
    public DirectiveDefinition? Directive { get; internal set; }

    /// <summary>The argument with what takes it, for messages.</summary>
    /// <returns>Its schema coordinate, such as <c>City.ties(first:)</c> or <c>@skip(if:)</c>.</returns>
    public override string ToString() => Directive is null ? $"{Field}({Name}:)" : $"@{Directive.Name}({Name}:)";
}
