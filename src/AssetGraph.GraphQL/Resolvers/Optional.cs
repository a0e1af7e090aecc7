using System.Diagnostics.CodeAnalysis;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>An argument or input field that tells "not given" from "given as null".</summary>
/// <typeparam name="T">The type of the value; make it nullable where the GraphQL type is.</typeparam>
public readonly struct Optional<T> : IOptional, IEquatable<Optional<T>>
{
    /// <summary>A value that was given, possibly null.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>The state "not given"; also what <c>default</c> is.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether a value, possibly null, was given.</summary>
    public bool HasValue { get; }

    /// <summary>The value; the default of <typeparamref name="T"/> where none was given.</summary>
    [MaybeNull]
    public T Value { get; }

    object? IOptional.Value => Value;

    /// <summary>The value, or <paramref name="fallback"/> where none was given.</summary>
    /// <param name="fallback">What to return for "not given"; a given null stays null.</param>
    [return: MaybeNull]
    public T OrElse(T fallback) => HasValue ? Value : fallback;

    /// <summary>A given value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both given and equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>The contrary of equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, Value) : 0;

    /// <inheritdoc />
    public override string ToString() => HasValue ? Value?.ToString() ?? "null" : "absent";
}
