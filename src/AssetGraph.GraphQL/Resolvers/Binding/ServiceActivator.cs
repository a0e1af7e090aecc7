using System.Reflection;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Makes resolver classes, data loaders and error filters out of services.</summary>
internal static class ServiceActivator
{
    /// <summary>Finds the constructor once; the function then makes objects.</summary>
    /// <exception cref="InvalidOperationException">The class has no public constructor, or several of which none is the longest.</exception>
    public static Func<IServiceProvider, object> For(Type type)
    {
        var constructors = type.GetConstructors();
        var longest = constructors.MaxBy(constructor => constructor.GetParameters().Length);
        if (type.IsAbstract || longest is null)
        {
            throw new InvalidOperationException($"{ClrTypes.Display(type)} has no public constructor.");
        }

        var parameters = longest.GetParameters();
        return services =>
        {
            var arguments = new object?[parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = Find(services, parameters[i], type);
            }

            return longest.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        };
    }

    /// <summary>A service that must be there.</summary>
    public static T GetRequired<T>(IServiceProvider services) =>
        (T)(services.GetService(typeof(T))
            ?? throw new InvalidOperationException($"A resolver asks for the service {ClrTypes.Display(typeof(T))}, which isn't registered."));

    private static object? Find(IServiceProvider services, ParameterInfo parameter, Type type)
    {
        if (parameter.ParameterType == typeof(IServiceProvider))
        {
            return services;
        }

        return services.GetService(parameter.ParameterType)
            ?? (parameter.HasDefaultValue
                ? parameter.DefaultValue
                : throw new InvalidOperationException($"{ClrTypes.Display(type)} needs the service {ClrTypes.Display(parameter.ParameterType)}, which isn't registered."));
    }
}
