namespace AssetGraph.GraphQL.Execution;

/// <summary>The coerced arguments of a field: by name, as the specification has them, and as the resolver takes them.</summary>
internal sealed class ArgumentSet(IReadOnlyDictionary<string, object?> byName, object?[] bound, IError? error)
{
    public static readonly ArgumentSet Empty = new(new Dictionary<string, object?>(), [], null);

    /// <summary>Absent arguments aren't in it; a null was given as null.</summary>
    public IReadOnlyDictionary<string, object?> ByName { get; } = byName;

    /// <summary>What the binding of the field made of them.</summary>
    public object?[] Bound { get; } = bound;

    /// <summary>Why they can't be coerced: then the field fails without being resolved.</summary>
    public IError? Error { get; } = error;
}
