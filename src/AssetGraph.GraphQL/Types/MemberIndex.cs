using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>Numbers siblings and finds them by name.</summary>
internal static class MemberIndex
{
    /// <summary>Gives each member its position. Of members with the same name (possible only in a schema assumed valid) the first is found.</summary>
    public static FrozenDictionary<string, T> Number<T>(ImmutableArray<T> members)
        where T : MemberDefinition
    {
        if (members.Length == 0)
        {
            return FrozenDictionary<string, T>.Empty;
        }

        var byName = new Dictionary<string, T>(members.Length, StringComparer.Ordinal);
        for (var i = 0; i < members.Length; i++)
        {
            members[i].Index = i;
            byName.TryAdd(members[i].Name, members[i]);
        }

        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
