using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>The context of one field call.</summary>
internal sealed class ResolverContext(FieldCall call) : IResolverContext
{
    private readonly FieldCall _call = call;

    public Schema Schema => _call.Execution.Request.Runtime.Schema;

    public ObjectType ObjectType => _call.Container.Selections.Type;

    public FieldDefinition Field => _call.Field.Definition;

    public IReadOnlyList<FieldNode> FieldNodes => _call.Field.Nodes;

    public OperationDefinitionNode Operation => _call.Execution.Plan.Operation;

    public string ResponseName => _call.Field.ResponseName;

    public IReadOnlyList<object> Path => _call.Container.PathOf(_call.Slot);

    public IReadOnlyDictionary<string, object?> Arguments => _call.Arguments.ByName;

    public IServiceProvider Services => _call.Execution.Request.Services;

    public CancellationToken RequestAborted => _call.Execution.Request.CancellationToken;

    public IDictionary<string, object?> ContextData => _call.Execution.Request.ContextData;

    public T Parent<T>() => (T)_call.Parent!;

    public T ArgumentValue<T>(string name)
    {
        var definition = Field.FindArgument(name)
            ?? throw new ArgumentException($"The field {Field} has no argument \"{name}\".", nameof(name));
        return InputBinder.Convert<T>(definition, Arguments.TryGetValue(name, out var value), value);
    }

    public T DataLoader<T>()
        where T : DataLoader => (T)_call.Execution.Request.GetLoader(typeof(T));

    public bool IsSelected(string fieldName)
    {
        foreach (var type in Schema.PossibleTypes(Field.Type.Named))
        {
            foreach (var field in _call.Field.GetSelections(type).Fields)
            {
                if (field.Definition.Name == fieldName)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void ReportError(string message) => ReportError(ErrorBuilder.New().SetMessage(message).Build());

    public void ReportError(IError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        _call.Execution.Report(error.Path is null ? ErrorBuilder.FromError(error).SetPath(Path).Build() : error);
    }
}
