using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>Executors over the schemas of the corpus, which come without resolvers.</summary>
internal static class Executors
{
    public static RequestExecutor Build(string sdl, Action<RequestExecutorBuilder, Schema> configure)
    {
        var schema = SchemaBuilder.Build(Requests.Document(sdl), assumeValid: true, Requests.Options.Edition);
        var builder = new RequestExecutorBuilder()
            .ModifyParserOptions(_ => Requests.Options)
            .ModifyValidationOptions(_ => ValidationOptions.Trusted)
            .ModifyCostOptions(options => options.EnforceCostLimits = false)
            .UseTypeResolver(value => (value as TypedObject)?.TypeName);
        foreach (var type in schema.Types)
        {
            if (type is ScalarType { IsBuiltIn: false })
            {
                builder.AddScalar(new JsonScalar(type.Name));
            }
        }

        configure(builder, schema);
        return builder.Build(schema, null);
    }
}
