using System.Text.Json;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Coerces JSON to an input type (sections 3.5 to 3.12, Input Coercion); the values have the shapes that <see cref="InputCoercion"/> describes.</summary>
/// <remarks>The recursion goes no deeper than the JSON, whose depth its reader limits.</remarks>
internal sealed class JsonInputCoercion
{
    /// <summary>After this many errors the rest isn't looked at.</summary>
    public const int MaxErrors = 50;

    private List<(InputPath? Path, string Message)>? _errors;

    public IReadOnlyList<(InputPath? Path, string Message)> Errors => _errors ?? (IReadOnlyList<(InputPath? Path, string Message)>)[];

    /// <summary>Coerces a value. It means something only while there are no <see cref="Errors"/>.</summary>
    public object? Coerce(JsonElement json, GraphQLType type) => Coerce(json, type, null);

    private object? Coerce(JsonElement json, GraphQLType type, InputPath? path)
    {
        if (_errors?.Count >= MaxErrors)
        {
            return null;
        }

        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            if (type.IsNonNull)
            {
                Report(path, $"expected a non-null value of type {type}, found null");
            }

            return null;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return CoerceList(json, list.OfType, path);
            case InputObjectType inputObject:
                return CoerceObject(json, inputObject, path);
            case NamedType leafType:
                var leaf = (ILeaf)leafType.RuntimeData!;
                if (!leaf.TryCoerceJson(json, out var value))
                {
                    Report(path, $"expected {leaf.Expectation} ({type}), found {Shown(json)}");
                }

                return value;
            default:
                throw new InvalidOperationException($"{type} is not an input type.");
        }
    }

    private object?[] CoerceList(JsonElement json, GraphQLType itemType, InputPath? path)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(json, itemType, path)];
        }

        var items = new object?[json.GetArrayLength()];
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            items[i] = Coerce(item, itemType, new InputPath(path, i));
            i++;
        }

        return items;
    }

    private InputObjectValue? CoerceObject(JsonElement json, InputObjectType type, InputPath? path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Report(path, $"expected an object of type {type}, found {Shown(json)}");
            return null;
        }

        var value = new InputObjectValue(type);
        var given = 0;
        foreach (var property in json.EnumerateObject())
        {
            given++;
            if (type.FindField(property.Name) is { } field)
            {
                value.Set(field, Coerce(property.Value, field.Type, new InputPath(path, field.Name)));
            }
            else
            {
                Report(path, $"field \"{Cut(property.Name)}\" is not defined by type {type}");
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, given, path);
            return value;
        }

        foreach (var field in type.Fields)
        {
            if (value.IsPresent(field.Index))
            {
                continue;
            }

            if (field.HasDefault)
            {
                value.Set(field, field.GetDefaultValue());
            }
            else if (field.Type.IsNonNull)
            {
                Report(path, $"field \"{field.Name}\" of required type {field.Type} was not given");
            }
        }

        return value;
    }

    private void CheckOneOf(InputObjectValue value, int given, InputPath? path)
    {
        if (given != 1)
        {
            Report(path, $"exactly one field of type {value.Type} must be given, found {given}");
        }
        else if (value.Count == 1 && value.First() is { Value: null, Key: var name } && _errors?.Exists(error => error.Path?.Segment.Equals(name) == true && error.Path.Outer == path) != true)
        {
            Report(new InputPath(path, name), $"field \"{name}\" must be non-null");
        }
    }

    private void Report(InputPath? path, string message)
    {
        if (!(_errors?.Count >= MaxErrors))
        {
            (_errors ??= []).Add((path, message));
        }
    }

    private static string Shown(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Cut(json.GetRawText()),
    };

    private static string Cut(string text) => text.Length <= 100 ? text : $"{text[..100]}…";
}
