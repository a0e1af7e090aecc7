namespace AssetGraph.Domain;

/// <summary>A change set was refused. Nothing was changed.</summary>
public sealed class InvalidChangeException(IReadOnlyList<DomainError> errors)
    : Exception(errors.Count == 1 ? errors[0].ToString() : $"{errors.Count} errors: {string.Join(" · ", errors.Take(5))}{(errors.Count > 5 ? " …" : "")}")
{
    /// <summary>Every reason, in the order of the change set; at least one.</summary>
    public IReadOnlyList<DomainError> Errors { get; } = errors;
}
