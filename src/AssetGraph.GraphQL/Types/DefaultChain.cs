namespace AssetGraph.GraphQL.Types;

/// <summary>The defaults that are being coerced, innermost first: how a default that refers to itself is noticed.</summary>
internal sealed class DefaultChain(InputValueDefinition member, DefaultChain? outer)
{
    public static bool Contains(DefaultChain? chain, InputValueDefinition member)
    {
        for (var link = chain; link is not null; link = link.Outer)
        {
            if (ReferenceEquals(link.Member, member))
            {
                return true;
            }
        }

        return false;
    }

    private InputValueDefinition Member { get; } = member;

    private DefaultChain? Outer { get; } = outer;
}
