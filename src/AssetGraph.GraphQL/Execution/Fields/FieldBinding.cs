namespace AssetGraph.GraphQL.Execution;

/// <summary>How a field of an object type gets its value.</summary>
internal abstract class FieldBinding
{
    /// <summary>Converts the coerced arguments to what the resolver takes.</summary>
    /// <exception cref="GraphQLException">A value doesn't fit the resolver's parameter.</exception>
    public virtual object?[] BindArguments(IReadOnlyDictionary<string, object?> arguments) => [];

    /// <summary>Resolves the field and completes its value, at once or when it comes. Exceptions become errors of the field.</summary>
    public abstract void Execute(in FieldCall call);

    /// <summary>Completes the value that a task holds which the binding gave to <see cref="OperationExecution.TryWaitFor"/>.</summary>
    /// <exception cref="Exception">Whatever the task ended with.</exception>
    public virtual void CompleteLoaded(Task task, in FieldCall call) => throw new NotSupportedException();
}
