using System.Collections.Frozen;
using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>The definition of a directive (specification 3.13).</summary>
public sealed class DirectiveDefinition : MemberDefinition
{
    private readonly FrozenDictionary<string, ArgumentDefinition> _argumentsByName;

    internal DirectiveDefinition(string name, ImmutableArray<ArgumentDefinition> arguments, DirectiveLocations locations, bool isRepeatable)
        : base(name)
    {
        Arguments = arguments;
        Locations = locations;
        IsRepeatable = isRepeatable;
        _argumentsByName = MemberIndex.Number(arguments);
        foreach (var argument in arguments)
        {
            argument.Directive = this;
        }
    }

    /// <summary>The arguments in source order; empty without any.</summary>
    public ImmutableArray<ArgumentDefinition> Arguments { get; }

    /// <summary>Where it may be applied.</summary>
    public DirectiveLocations Locations { get; }

    /// <summary>Whether it may be applied more than once in one place.</summary>
    public bool IsRepeatable { get; }

    /// <summary>The definition it was built from; null for a built-in directive that the SDL does not define itself.</summary>
    public DirectiveDefinitionNode? Definition { get; internal set; }

    /// <summary>Whether it is one that the specification defines (<c>@skip @include @deprecated @specifiedBy @oneOf</c>).</summary>
    public bool IsBuiltIn { get; internal set; }

    /// <summary>The argument of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The argument; null when there is none of this name.</returns>
    public ArgumentDefinition? FindArgument(string name) => _argumentsByName.GetValueOrDefault(name);

    /// <summary>The directive as GraphQL writes it.</summary>
    /// <returns>The name with an at sign.</returns>
    public override string ToString() => $"@{Name}";
}
