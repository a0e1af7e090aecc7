using System.Linq.Expressions;
using System.Reflection;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Makes resolver classes, data loaders and error filters out of services.</summary>
internal static class ServiceActivator
{
    private static readonly MethodInfo FindMethod = typeof(ServiceActivator).GetMethod(nameof(Find), BindingFlags.NonPublic | BindingFlags.Static)!;

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

        // Compiled, because data loaders are made anew for each request.
        var services = Expression.Parameter(typeof(IServiceProvider), "services");
        var arguments = longest.GetParameters().Select(parameter => Expression.Convert(
            Expression.Call(FindMethod, services, Expression.Constant(parameter), Expression.Constant(type)),
            parameter.ParameterType));
        return Expression.Lambda<Func<IServiceProvider, object>>(Expression.Convert(Expression.New(longest, arguments), typeof(object)), services).Compile();
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
                ? parameter.DefaultValue ?? ClrDefaults.Of(parameter.ParameterType)
                : throw new InvalidOperationException($"{ClrTypes.Display(type)} needs the service {ClrTypes.Display(parameter.ParameterType)}, which isn't registered."));
    }
}
