using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Paging;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.GraphQL.Tests.Paging;

public sealed class NodeIdTests
{
    [Fact]
    public void An_id_hides_type_and_key_and_gives_them_back()
    {
        var text = new NodeId("Person", "a:1").ToString();
        Assert.Equal("UGVyc29uOmE6MQ", text);
        Assert.True(NodeId.TryParse(text, out var id));
        Assert.Equal(new NodeId("Person", "a:1"), id);
        Assert.Equal("a:1", NodeId.KeyOf(text, "Person"));
    }

    [Fact]
    public void Any_key_survives_the_way_there_and_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), key =>
        {
            // Unpaired surrogates aren't text.
            var text = string.Concat(key.Get.EnumerateRunes().Select(rune => rune.ToString()));
            return NodeId.TryParse(new NodeId("T", text).ToString(), out var id) && id.Key == text && id.TypeName == "T";
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("UGVyc29u")]
    [InlineData("UGVyc29uOg")]
    [InlineData("OmE")]
    [InlineData("_w")]
    [InlineData("UGVyc29uOmE6MR")]
    public void Anything_else_is_no_id(string? text)
    {
        Assert.False(NodeId.TryParse(text, out _));
        Assert.Throws<GraphQLException>(() => NodeId.KeyOf(text!, "Person"));
    }

    [Fact]
    public void An_id_of_another_type_is_refused() =>
        Assert.Equal(
            "\"UGVyc29uOmE\" is not the id of a Space; expected one that this service gave.",
            Assert.Throws<GraphQLException>(() => NodeId.KeyOf("UGVyc29uOmE", "Space")).Message);
}
