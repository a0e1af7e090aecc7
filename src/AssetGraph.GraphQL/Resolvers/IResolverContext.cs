using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>What a resolver may ask about the field that it resolves. Valid while the resolver runs.</summary>
public interface IResolverContext
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>The object type whose field is resolved.</summary>
    ObjectType ObjectType { get; }

    /// <summary>The field.</summary>
    FieldDefinition Field { get; }

    /// <summary>The nodes of the document that ask for the field; more than one where selections were merged.</summary>
    IReadOnlyList<FieldNode> FieldNodes { get; }

    /// <summary>The operation.</summary>
    OperationDefinitionNode Operation { get; }

    /// <summary>The key of the field in the response: its alias or its name.</summary>
    string ResponseName { get; }

    /// <summary>The response position of the field.</summary>
    IReadOnlyList<object> Path { get; }

    /// <summary>The coerced arguments: defaults applied, absent ones missing, null where null was given. Their shapes are those that <see cref="InputCoercion"/> describes.</summary>
    IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>The services of the request.</summary>
    IServiceProvider Services { get; }

    /// <summary>Cancelled when the client goes away or the time is up.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>A place for values that resolvers of the same request share, filled at first from <see cref="GraphQLRequest.ContextData"/>.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>The object whose field is resolved.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <exception cref="InvalidCastException">The object is of another class.</exception>
    T Parent<T>();

    /// <summary>An argument, converted to a class of C# as a parameter of a resolver method would be.</summary>
    /// <typeparam name="T">The class; <see cref="Optional{T}"/> tells absent from null.</typeparam>
    /// <param name="name">The name of the argument.</param>
    /// <returns>The value; the default of <typeparamref name="T"/> where it is absent or null.</returns>
    /// <exception cref="ArgumentException">The field has no such argument, or it can't become a <typeparamref name="T"/>.</exception>
    T ArgumentValue<T>(string name);

    /// <summary>The data loader of the request.</summary>
    /// <typeparam name="T">The class of the loader; it must have been added to the engine.</typeparam>
    T DataLoader<T>()
        where T : DataLoader;

    /// <summary>Whether the response shows a field of the value that is being resolved, on any type that it may have.</summary>
    /// <param name="fieldName">The name of the field (not its alias).</param>
    bool IsSelected(string fieldName);

    /// <summary>Adds an error at this field without failing it.</summary>
    /// <param name="message">What is wrong.</param>
    void ReportError(string message);

    /// <summary>Adds an error at this field without failing it.</summary>
    /// <param name="error">What is wrong; the path is added where it has none.</param>
    void ReportError(IError error);
}
