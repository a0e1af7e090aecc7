using System.Collections.Concurrent;
using System.Reflection;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Makes converters from input types of the schema to classes of C#.</summary>
internal sealed class InputBinder(Problems problems)
{
    private static readonly ConcurrentDictionary<(InputValueDefinition, Type), InputConverter> OnDemand = new();

    private readonly Dictionary<(NamedType, Type), InputObjectConverter> _objects = [];

    /// <summary>Converts an argument for code that asks at run time; see <see cref="IResolverContext.ArgumentValue{T}"/>.</summary>
    public static T Convert<T>(InputValueDefinition definition, bool isGiven, object? value)
    {
        if (value is T fits)
        {
            return fits;
        }

        var isOptional = typeof(IOptional).IsAssignableFrom(typeof(T));
        if (isOptional && !isGiven)
        {
            return default!;
        }

        var converter = OnDemand.GetOrAdd((definition, typeof(T)), static key =>
        {
            var found = new Problems();
            var made = new InputBinder(found).Bind(key.Item1.Type, key.Item2, null, $"{key.Item1}", mayLackNull: true);
            return found.Found.Count == 0 ? made : throw new ArgumentException(found.Found[0]);
        });
        return converter(value) is T converted ? converted : default!;
    }

    /// <summary>Makes a converter, or adds to the problems why there is none.</summary>
    /// <param name="type">The input type.</param>
    /// <param name="clrType">The class that is asked for.</param>
    /// <param name="nullability">What is known of its annotations.</param>
    /// <param name="where">The place, for messages.</param>
    /// <param name="mayLackNull">Whether the class may exclude null though the type doesn't, because a default stands in.</param>
    public InputConverter Bind(GraphQLType type, Type clrType, NullabilityInfo? nullability, string where, bool mayLackNull)
    {
        if (typeof(IOptional).IsAssignableFrom(clrType))
        {
            return BindOptional(type, clrType, nullability, where);
        }

        var allowsNull = ClrTypes.AllowsNull(clrType, nullability);
        if (!type.IsNonNull && !allowsNull && !mayLackNull)
        {
            problems.Add($"{where}: {ClrTypes.Display(clrType)} can't be null, but the type {type} can; expected {ClrTypes.Display(clrType)}? or a default value.");
        }

        var convert = BindNullable(type.Nullable, clrType, nullability, where);
        if (allowsNull)
        {
            return value => value is null ? null : convert(value);
        }

        return value => value is null
            ? throw new GraphQLException($"{where}: null was given; expected a value or nothing at all.", ErrorCodes.BadUserInput)
            : convert(value);
    }

    private InputConverter BindOptional(GraphQLType type, Type clrType, NullabilityInfo? nullability, string where)
    {
        var valueType = clrType.GetGenericArguments()[0];
        var convert = Bind(type, valueType, ClrTypes.ItemNullability(nullability), where, mayLackNull: false);
        var constructor = clrType.GetConstructor([valueType])!;
        return value => constructor.Invoke([convert(value)]);
    }

    private InputConverter BindNullable(GraphQLType type, Type clrType, NullabilityInfo? nullability, string where)
    {
        switch (type)
        {
            case ListType list:
                return BindList(list, clrType, nullability, where);
            case InputObjectType inputObject:
                return BindObject(inputObject, clrType, where);
            case NamedType named when LeafConversions.Find(named, clrType) is { } conversion:
                CheckEnum(named, clrType, where);
                return conversion;
            default:
                problems.Add($"{where}: a value of type {type} can't become {ClrTypes.Display(clrType)}.");
                return static value => value;
        }
    }

    private void CheckEnum(NamedType type, Type clrType, string where)
    {
        clrType = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (clrType.IsEnum && type.RuntimeData is EnumBinding binding && binding.WithoutMember(clrType).ToList() is { Count: > 0 } missing)
        {
            problems.Add($"{where}: the enum {ClrTypes.Display(clrType)} has no member for {string.Join(", ", missing)} of {type.Name}.");
        }
    }

    private InputConverter BindList(ListType list, Type clrType, NullabilityInfo? nullability, string where)
    {
        if (clrType == typeof(object) || !ClrTypes.TryGetItemType(clrType, out var itemType))
        {
            if (clrType == typeof(object))
            {
                return static value => value;
            }

            problems.Add($"{where}: a list of type {list} can't become {ClrTypes.Display(clrType)}; expected IReadOnlyList<…>.");
            return static value => value;
        }

        var convert = Bind(list.OfType, itemType, ClrTypes.ItemNullability(nullability), $"{where}[]", mayLackNull: false);
        if (clrType.IsAssignableFrom(itemType.MakeArrayType()))
        {
            return value => ToArray((object?[])value!, itemType, convert);
        }

        if (clrType.GetConstructor([typeof(IEnumerable<>).MakeGenericType(itemType)]) is { } constructor)
        {
            return value => constructor.Invoke([ToArray((object?[])value!, itemType, convert)]);
        }

        problems.Add($"{where}: a list of type {list} can't become {ClrTypes.Display(clrType)}; expected IReadOnlyList<{ClrTypes.Display(itemType)}>.");
        return static value => value;
    }

    private static Array ToArray(object?[] items, Type itemType, InputConverter convert)
    {
        var array = Array.CreateInstance(itemType, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            array.SetValue(convert(items[i]), i);
        }

        return array;
    }

    private InputConverter BindObject(InputObjectType type, Type clrType, string where)
    {
        if (clrType.IsAssignableFrom(typeof(InputObjectValue)))
        {
            return static value => value;
        }

        // Input objects may contain themselves: the converter is known before its fields are bound.
        if (!_objects.TryGetValue((type, clrType), out var converter))
        {
            converter = new InputObjectConverter(type, clrType);
            _objects.Add((type, clrType), converter);
            converter.Bind(this, problems, where);
        }

        return value => converter.Convert((InputObjectValue)value!);
    }
}
