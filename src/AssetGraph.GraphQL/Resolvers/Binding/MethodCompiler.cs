using System.Linq.Expressions;
using System.Reflection;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Compiles resolver methods and property getters to field bindings.</summary>
internal sealed class MethodCompiler(InputBinder inputs, LoaderTable loaders, Problems problems)
{
    private static readonly MethodInfo GetRequired = typeof(ServiceActivator).GetMethod(nameof(ServiceActivator.GetRequired))!;
    private static readonly MethodInfo GetLoader = typeof(RequestContext).GetMethod(nameof(RequestContext.GetLoader), [typeof(int)])!;

    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>Binds a field to a method.</summary>
    public FieldBinding Compile(FieldDefinition field, ResolverMethod method, bool isSubscription)
    {
        var call = Expression.Parameter(typeof(FieldCall).MakeByRefType(), "call");
        var arguments = new List<ArgumentBinding>();
        var parameters = method.Method.GetParameters().Select(parameter => Bind(field, method, parameter, call, arguments)).ToList();
        CheckAllArgumentsTaken(field, method, arguments);
        var body = Expression.Call(method.Instance is null ? null : Expression.Constant(method.Instance), method.Method, parameters);
        return isSubscription ? Stream(field, method, call, body, [.. arguments]) : Value(field, call, body, [.. arguments]);
    }

    /// <summary>Binds a field to a property that all the classes of its type have.</summary>
    public static FieldBinding Compile(FieldDefinition field, IReadOnlyList<PropertyInfo> properties)
    {
        var call = Expression.Parameter(typeof(FieldCall).MakeByRefType(), "call");
        var parent = Expression.Field(call, nameof(FieldCall.Parent));
        Expression body = Expression.Property(Expression.Convert(parent, properties[^1].ReflectedType!), properties[^1]);
        for (var i = properties.Count - 2; i >= 0; i--)
        {
            var read = Expression.Property(Expression.Convert(parent, properties[i].ReflectedType!), properties[i]);
            var common = read.Type == body.Type ? read.Type : typeof(object);
            body = Expression.Condition(Expression.TypeIs(parent, properties[i].ReflectedType!), Expression.Convert(read, common), Expression.Convert(body, common));
        }

        return Value(field, call, body, []);
    }

    private static FieldBinding Value(FieldDefinition field, ParameterExpression call, Expression body, ArgumentBinding[] arguments)
    {
        var definition = body.Type.IsGenericType ? body.Type.GetGenericTypeDefinition() : null;
        var (name, type) = definition == typeof(Task<>) ? (nameof(MakeTask), body.Type.GetGenericArguments()[0])
            : definition == typeof(ValueTask<>) ? (nameof(MakeValueTask), body.Type.GetGenericArguments()[0])
            : (nameof(MakeSync), body.Type);
        return (FieldBinding)typeof(MethodCompiler).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, [field, call, body, arguments])!;
    }

    private FieldBinding Stream(FieldDefinition field, ResolverMethod method, ParameterExpression call, Expression body, ArgumentBinding[] arguments)
    {
        var stream = ClrTypes.AwaitedType(body.Type) ?? body.Type;
        if (ClrTypes.Constructed(stream, typeof(IAsyncEnumerable<>)) is not { } constructed)
        {
            problems.Add($"{field}: {method} returns {ClrTypes.Display(body.Type)}; expected IAsyncEnumerable<…>, because it is a field of the subscription type.");
            return new TypeNameBinding();
        }

        return (FieldBinding)typeof(MethodCompiler).GetMethod(nameof(MakeStream), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(constructed.GetGenericArguments()[0])
            .Invoke(null, [call, body, arguments])!;
    }

    private static FieldBinding MakeSync<T>(FieldDefinition field, ParameterExpression call, Expression body, ArgumentBinding[] arguments)
    {
        var resolve = Expression.Lambda<FieldResolver<T>>(body, call).Compile();
        return LeafWriters.Find(field.Type, typeof(T)) is { } writer
            ? (FieldBinding)Activator.CreateInstance(typeof(LeafFieldBinding<,>).MakeGenericType(typeof(T), writer.GetType()), [resolve, arguments, writer])!
            : new SyncFieldBinding<T>(resolve, arguments);
    }

    private static TaskFieldBinding<T> MakeTask<T>(FieldDefinition field, ParameterExpression call, Expression body, ArgumentBinding[] arguments) =>
        new(Expression.Lambda<FieldResolver<Task<T>>>(body, call).Compile(), arguments);

    private static ValueTaskFieldBinding<T> MakeValueTask<T>(FieldDefinition field, ParameterExpression call, Expression body, ArgumentBinding[] arguments) =>
        new(Expression.Lambda<FieldResolver<ValueTask<T>>>(body, call).Compile(), arguments);

    private static StreamFieldBinding<T> MakeStream<T>(ParameterExpression call, Expression body, ArgumentBinding[] arguments)
    {
        var valueTask = typeof(ValueTask<IAsyncEnumerable<T>>);
        Expression wrapped = body.Type == valueTask ? body
            : body.Type == typeof(Task<IAsyncEnumerable<T>>) ? Expression.New(valueTask.GetConstructor([body.Type])!, body)
            : Expression.New(valueTask.GetConstructor([typeof(IAsyncEnumerable<T>)])!, Expression.Convert(body, typeof(IAsyncEnumerable<T>)));
        return new(Expression.Lambda<FieldResolver<ValueTask<IAsyncEnumerable<T>>>>(wrapped, call).Compile(), arguments);
    }

    private Expression Bind(FieldDefinition field, ResolverMethod method, ParameterInfo parameter, ParameterExpression call, List<ArgumentBinding> arguments)
    {
        var type = parameter.ParameterType;
        var request = Expression.Property(Expression.Field(call, nameof(FieldCall.Execution)), nameof(OperationExecution.Request));
        // By position: reflection may hand out another object for the same parameter where several threads ask at once.
        if (parameter.Position == method.Parent?.Position)
        {
            return Expression.Convert(Expression.Field(call, nameof(FieldCall.Parent)), type);
        }

        var name = parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? parameter.Name!;
        var argument = field.Arguments.FirstOrDefault(candidate => NamingConvention.MemberNamesMatch(candidate.Name, name));
        if (argument is not null)
        {
            var bound = Expression.Property(Expression.Field(call, nameof(FieldCall.Arguments)), nameof(ArgumentSet.Bound));
            var read = Expression.Convert(Expression.ArrayIndex(bound, Expression.Constant(arguments.Count)), type);
            arguments.Add(BindArgument(argument, method, parameter));
            return read;
        }

        if (type == typeof(CancellationToken))
        {
            return Expression.Property(request, nameof(RequestContext.CancellationToken));
        }

        if (type == typeof(IResolverContext))
        {
            return Expression.New(typeof(ResolverContext).GetConstructors()[0], call);
        }

        if (type == typeof(IServiceProvider))
        {
            return Expression.Property(request, nameof(RequestContext.Services));
        }

        if (typeof(DataLoader).IsAssignableFrom(type))
        {
            var number = loaders.NumberOf(type);
            if (number is null)
            {
                problems.Add($"{field}: {method} takes the data loader {type.Name}, which wasn't added; expected AddDataLoader<{type.Name}>().");
            }

            return Expression.Convert(Expression.Call(request, GetLoader, Expression.Constant(number.GetValueOrDefault())), type);
        }

        if (ClrTypes.IsSimple(type))
        {
            problems.Add($"{field}: parameter \"{parameter.Name}\" of {method} is no argument of the field; {Offer(field)}.");
            return Expression.Default(type);
        }

        return Expression.Call(GetRequired.MakeGenericMethod(type), Expression.Property(request, nameof(RequestContext.Services)));
    }

    private ArgumentBinding BindArgument(ArgumentDefinition argument, ResolverMethod method, ParameterInfo parameter)
    {
        var convert = inputs.Bind(argument.Type, parameter.ParameterType, _nullability.Create(parameter), $"{argument} as {method}({parameter.Name})", argument.HasDefault || parameter.HasDefaultValue);
        var absent = parameter.HasDefaultValue && parameter.DefaultValue is not null
            ? ClrDefaults.Typed(parameter.DefaultValue, parameter.ParameterType)
            : ClrDefaults.Of(parameter.ParameterType);
        return new ArgumentBinding(argument.Name, convert, absent);
    }

    private void CheckAllArgumentsTaken(FieldDefinition field, ResolverMethod method, List<ArgumentBinding> arguments)
    {
        // A method that takes the context can ask it for any argument.
        if (method.Method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IResolverContext)))
        {
            return;
        }

        foreach (var argument in field.Arguments)
        {
            if (!arguments.Exists(bound => bound.Name == argument.Name))
            {
                problems.Add($"{argument}: {method} has no parameter for the argument; expected one named \"{argument.Name}\".");
            }
        }
    }

    private static string Offer(FieldDefinition field) => field.Arguments.Length == 0
        ? "it has none"
        : $"its arguments are {string.Join(", ", field.Arguments.Select(argument => argument.Name))}";
}
