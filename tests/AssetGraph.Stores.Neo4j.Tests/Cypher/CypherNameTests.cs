namespace AssetGraph.Stores.Neo4j.Tests.Cypher;

public sealed class CypherNameTests
{
    [Theory]
    [InlineData("partners-with", "PARTNERS_WITH")]
    [InlineData("owns-or-manages-space", "OWNS_OR_MANAGES_SPACE")]
    [InlineData("資産~tietype.2", "資産_TIETYPE_2")]
    [InlineData("Å/1", "Å_1")]
    [InlineData("located-in", "LOCATED_IN_TIE")]
    [InlineData("part_of", "PART_OF_TIE")]
    [InlineData("4th", "4TH")]
    public void Tie_types_become_relationship_types_in_capitals_that_are_never_the_models_own(string id, string type)
    {
        Assert.Equal(type, CypherName.OfTieType(id));
        Assert.Equal($"`{type}`", CypherName.Quote(type));
    }

    [Theory]
    [InlineData("")]
    [InlineData("X`) DETACH DELETE (n) //")]
    [InlineData("A B")]
    [InlineData("A`")]
    [InlineData("A\\u0060")]
    [InlineData("A\u200B")]
    [InlineData("A-B")]
    public void Nothing_but_letters_digits_and_underscores_gets_into_a_statement(string name) => Assert.Throws<ArgumentException>(() => CypherName.Quote(name));

    [Fact]
    public void Every_id_that_the_domain_allows_becomes_a_name_that_may_be_put()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            if (Domain.EntityId.IsValid(c.ToString()))
            {
                Assert.NotNull(CypherName.Quote(CypherName.OfTieType(c.ToString())));
            }
        }
        Assert.NotNull(CypherName.Quote(CypherName.OfTieType(new string('ß', Domain.EntityId.MaxLength))));
    }

    [Fact]
    public void A_place_holder_is_replaced_wherever_it_stands() =>
        Assert.Equal("MATCH (a:`B`)-[:`C`]->(:`B`)", "MATCH (a:`NAME`)-[:`TYPE`]->(:`NAME`)".Put("B").Put("C", "TYPE"));
}
