namespace AssetGraph.GraphQL.Resolvers;

/// <summary>How names of the schema and names of C# answer each other.</summary>
internal static class NamingConvention
{
    /// <summary>The field that a method or property serves: first letter small, without <c>Async</c>.</summary>
    public static string FieldName(string memberName)
    {
        const string Suffix = "Async";
        var name = memberName.Length > Suffix.Length && memberName.EndsWith(Suffix, StringComparison.Ordinal)
            ? memberName[..^Suffix.Length]
            : memberName;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Whether two names are the same but for the case of the first letter.</summary>
    public static bool MemberNamesMatch(string left, string right) =>
        left.Length == right.Length
        && char.ToLowerInvariant(left[0]) == char.ToLowerInvariant(right[0])
        && left.AsSpan(1).SequenceEqual(right.AsSpan(1));

    /// <summary>Whether a member such as <c>QuickWin</c> answers a value such as <c>QUICK_WIN</c>: the same letters and digits in the same order.</summary>
    public static bool EnumNamesMatch(string member, string value)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            while (i < member.Length && member[i] == '_')
            {
                i++;
            }

            while (j < value.Length && value[j] == '_')
            {
                j++;
            }

            if (i == member.Length || j == value.Length)
            {
                return i == member.Length && j == value.Length;
            }

            if (char.ToUpperInvariant(member[i++]) != char.ToUpperInvariant(value[j++]))
            {
                return false;
            }
        }
    }
}
