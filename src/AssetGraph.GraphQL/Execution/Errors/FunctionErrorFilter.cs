namespace AssetGraph.GraphQL.Execution;

/// <summary>An error filter made of a function.</summary>
internal sealed class FunctionErrorFilter(Func<IError, IError> filter) : IErrorFilter
{
    public IError OnError(IError error) => filter(error);
}
