using System.Text;

namespace AssetGraph.Exchange;

/// <summary>The words that stand for the values of an enumeration in a file: <c>community-research</c> for CommunityResearch. Read in any case, with <c>_</c> or a space for <c>-</c>.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(WordOf, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<T, string> Names = Values.ToDictionary(p => p.Value, p => p.Key);

    /// <summary>All words, for error messages.</summary>
    internal static string All { get; } = string.Join(", ", Values.Keys);

    internal static string Of(T value) => Names[value];

    internal static bool TryRead(string text, out T value) =>
        Values.TryGetValue(text, out value) || Values.TryGetValue(text.Replace('_', '-').Replace(' ', '-'), out value);

    private static string WordOf(T value)
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
