using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>What fields, arguments, input fields, enum values and directives have in common.</summary>
public abstract class MemberDefinition
{
    private protected MemberDefinition(string name) => Name = name;

    /// <summary>The name; unique among its siblings.</summary>
    public string Name { get; }

    /// <summary>The description; null without one.</summary>
    public string? Description { get; internal set; }

    /// <summary>The position among its siblings, from 0.</summary>
    public int Index { get; internal set; }

    /// <summary>The directives applied to it, in source order.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal set; } = [];

    /// <summary>Why it is deprecated; null where it is not.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>Whether it is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>A slot for whoever executes the schema; the type system never reads it. Set it before the schema is shared between threads.</summary>
    public object? RuntimeData { get; set; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
