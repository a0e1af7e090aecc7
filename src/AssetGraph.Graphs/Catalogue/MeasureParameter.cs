namespace AssetGraph.Graphs.Catalogue;

/// <summary>One option of a measure.</summary>
/// <param name="Name">Its name in kebab-case, like <c>length</c>.</param>
/// <param name="Kind">What its text must be.</param>
/// <param name="Default">The text it has when it is not given.</param>
/// <param name="Summary">What it does, in one sentence.</param>
public sealed record MeasureParameter(string Name, ParameterKind Kind, string Default, string Summary)
{
    /// <summary>The least number allowed; null for no limit.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest number allowed; null for no limit.</summary>
    public double? Maximum { get; init; }

    /// <summary>The choices of a <see cref="ParameterKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The texts allowed, in words.</summary>
    public string Range => Kind switch
    {
        ParameterKind.Flag => "true or false",
        ParameterKind.Choice => string.Join(", ", Choices),
        ParameterKind.Group => "a group's name",
        ParameterKind.Vertices => "vertices, separated by spaces",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(Kind == ParameterKind.Whole ? "a whole number" : "a number")}{Limits}"),
    };

    private string Limits => (Minimum, Maximum) switch
    {
        (null, null) => string.Empty,
        ({ } low, null) => FormattableString.Invariant($", {low} or more"),
        (null, { } high) => FormattableString.Invariant($", at most {high}"),
        ({ } low, { } high) => FormattableString.Invariant($", {low} to {high}"),
    };
}
