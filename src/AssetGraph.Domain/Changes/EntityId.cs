namespace AssetGraph.Domain;

/// <summary>The rule for ids: 1 to 200 characters, letters, digits and <c>- _ . : ~ @ /</c>; no spaces, so that an id can stand in an address, a file and a command line.</summary>
public static class EntityId
{
    /// <summary>The greatest length in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>What the rule says, for error messages.</summary>
    public const string Expected = "1 to 200 letters, digits or - _ . : ~ @ /";

    /// <summary>Whether <paramref name="id"/> keeps the rule.</summary>
    public static bool IsValid(string? id)
    {
        if (string.IsNullOrEmpty(id) || id.Length > MaxLength)
        {
            return false;
        }
        foreach (var c in id)
        {
            if (!char.IsLetterOrDigit(c) && !"-_.:~@/".Contains(c))
            {
                return false;
            }
        }
        return true;
    }
}
