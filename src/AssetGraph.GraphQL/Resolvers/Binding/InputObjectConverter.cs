using System.Reflection;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Makes objects of a class out of coerced input objects: by its constructor, then by its settable properties.</summary>
internal sealed class InputObjectConverter(InputObjectType type, Type clrType)
{
    private ConstructorInfo? _constructor;
    private Parameter[] _parameters = [];
    private Setter[] _setters = [];

    /// <summary>Matches the fields; what doesn't fit is added to the problems.</summary>
    public void Bind(InputBinder binder, Problems problems, string where)
    {
        var nullability = new NullabilityInfoContext();
        _constructor = FindConstructor();
        if (_constructor is null)
        {
            problems.Add($"{where}: {ClrTypes.Display(clrType)} has no public constructor whose parameters are all fields of {type.Name}.");
            return;
        }

        var open = new List<InputFieldDefinition>(type.Fields);
        var parameters = new List<Parameter>();
        foreach (var parameter in _constructor.GetParameters())
        {
            var field = FindField(NameOf(parameter));
            InputConverter? convert = null;
            if (field is not null)
            {
                open.Remove(field);
                convert = binder.Bind(field.Type, parameter.ParameterType, nullability.Create(parameter), $"{field} as {ClrTypes.Display(clrType)}({parameter.Name})", field.HasDefault || parameter.HasDefaultValue);
            }

            parameters.Add(new Parameter(field?.Index ?? -1, convert, DefaultOf(parameter)));
        }

        var setters = new List<Setter>();
        foreach (var field in open)
        {
            var property = clrType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .FirstOrDefault(candidate => candidate.CanWrite && NamingConvention.MemberNamesMatch(NameOf(candidate), field.Name));
            if (property is null)
            {
                problems.Add($"{field}: {ClrTypes.Display(clrType)} has neither a constructor parameter nor a settable property \"{field.Name}\".");
                continue;
            }

            var convert = binder.Bind(field.Type, property.PropertyType, nullability.Create(property), $"{field} as {ClrTypes.Display(clrType)}.{property.Name}", field.HasDefault);
            setters.Add(new Setter(field.Index, convert, property));
        }

        _parameters = [.. parameters];
        _setters = [.. setters];
    }

    public object Convert(InputObjectValue value)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (index, convert, fallback) = _parameters[i];
            arguments[i] = index >= 0 && value.TryGetValue(index, out var given) ? convert!(given) : fallback;
        }

        var made = _constructor!.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        foreach (var (index, convert, property) in _setters)
        {
            if (value.TryGetValue(index, out var given))
            {
                property.SetValue(made, convert(given), BindingFlags.DoNotWrapExceptions, null, null, null);
            }
        }

        return made;
    }

    private ConstructorInfo? FindConstructor() =>
        clrType.GetConstructors()
            .Where(constructor => constructor.GetParameters() is var parameters
                && parameters.All(parameter => FindField(NameOf(parameter)) is not null || parameter.HasDefaultValue)
                && !(parameters is [var only] && only.ParameterType == clrType))
            .MaxBy(constructor => constructor.GetParameters().Length);

    private InputFieldDefinition? FindField(string name)
    {
        foreach (var field in type.Fields)
        {
            if (NamingConvention.MemberNamesMatch(field.Name, name))
            {
                return field;
            }
        }

        return null;
    }

    private static string NameOf(ParameterInfo parameter) => parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? parameter.Name!;

    private static string NameOf(PropertyInfo property) => property.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? property.Name;

    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter.HasDefaultValue && parameter.DefaultValue is not null ? ClrDefaults.Typed(parameter.DefaultValue, parameter.ParameterType)
        : ClrDefaults.Of(parameter.ParameterType);

    private sealed record Parameter(int FieldIndex, InputConverter? Convert, object? Fallback);

    private sealed record Setter(int FieldIndex, InputConverter Convert, PropertyInfo Property);
}
