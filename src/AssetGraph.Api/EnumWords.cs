namespace AssetGraph.Api;

/// <summary>Names of enumerations as people read them.</summary>
internal static class EnumWords
{
    /// <summary>In kebab case: EffectiveSize is effective-size, as in the measures' catalogue and in files.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
