using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class KnownOperationTypesRuleTests
{
    [Fact]
    public void An_operation_of_a_kind_without_a_root_type_is_refused()
    {
        var schema = Schema.Parse("type Query { a: Int }");
        Assert.Empty(DocumentValidator.Validate(schema, Parser.Parse("{ a }")));
        var errors = DocumentValidator.Validate(schema, Parser.Parse("query A { a } mutation M { a } subscription S { a }"));
        Assert.Equal(["KnownOperationTypesRule 1:15", "KnownOperationTypesRule 1:32"], errors.Select(error => $"{error.Rule} {error.Locations[0]}"));
    }
}
