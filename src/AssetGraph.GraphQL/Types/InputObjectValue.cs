using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AssetGraph.GraphQL.Types;

/// <summary>
/// A coerced input object. A field is present (perhaps null) or absent; both by name, as a dictionary of the present fields in the order of their
/// definition, and by <see cref="MemberDefinition.Index"/>, which costs no hashing.
/// </summary>
/// <param name="type">The type of the object.</param>
public sealed class InputObjectValue(InputObjectType type) : IReadOnlyDictionary<string, object?>
{
    private static readonly object Absent = new();

    private readonly object?[] _slots = NewSlots(type.Fields.Length);

    /// <summary>The type of the object.</summary>
    public InputObjectType Type { get; } = type;

    /// <summary>How many fields are present.</summary>
    public int Count { get; private set; }

    /// <summary>The names of the present fields, in the order of their definition.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (var pair in this)
            {
                yield return pair.Key;
            }
        }
    }

    /// <summary>The values of the present fields, in the order of their definition.</summary>
    public IEnumerable<object?> Values
    {
        get
        {
            foreach (var pair in this)
            {
                yield return pair.Value;
            }
        }
    }

    /// <summary>The value of a present field.</summary>
    /// <param name="key">The name of the field.</param>
    /// <returns>Its coerced value.</returns>
    /// <exception cref="KeyNotFoundException">The field is absent or unknown.</exception>
    public object? this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The input object {Type.Name} holds no field \"{key}\".");

    /// <summary>Whether a field is present.</summary>
    /// <param name="fieldIndex">The index of the field in <see cref="InputObjectType.Fields"/>.</param>
    /// <returns>True if it is present, be its value null.</returns>
    public bool IsPresent(int fieldIndex) => !ReferenceEquals(_slots[fieldIndex], Absent);

    /// <summary>The value of a field.</summary>
    /// <param name="fieldIndex">The index of the field in <see cref="InputObjectType.Fields"/>.</param>
    /// <param name="value">The coerced value; null where the answer is false.</param>
    /// <returns>Whether the field is present.</returns>
    public bool TryGetValue(int fieldIndex, out object? value)
    {
        value = _slots[fieldIndex];
        if (!ReferenceEquals(value, Absent))
        {
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Makes a field present. For whoever coerces; a value handed to a resolver should not change any more.</summary>
    /// <param name="field">A field of <see cref="Type"/>.</param>
    /// <param name="value">Its coerced value.</param>
    public void Set(InputFieldDefinition field, object? value)
    {
        if (ReferenceEquals(_slots[field.Index], Absent))
        {
            Count++;
        }

        _slots[field.Index] = value;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Type.FindField(key) is { } field && IsPresent(field.Index);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        value = null;
        return Type.FindField(key) is { } field && TryGetValue(field.Index, out value);
    }

    /// <summary>The present fields in the order of their definition.</summary>
    /// <returns>An enumerator of names and coerced values.</returns>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            if (TryGetValue(i, out var value))
            {
                yield return new(Type.Fields[i].Name, value);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object?[] NewSlots(int count)
    {
        var slots = new object?[count];
        Array.Fill(slots, Absent);
        return slots;
    }
}
