using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Domain.Tests.Values;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_exactly_when_their_items_are_equal_in_order() =>
        Check.QuickThrowOnFailure(Prop.ForAll<int[], int[]>((a, b) =>
        {
            var (left, right) = (a.ToValueList(), b.ToValueList());
            return left == right == a.SequenceEqual(b) && left.Equals(a.ToValueList()) && left.GetHashCode() == a.ToValueList().GetHashCode() && left != right == !(left == right);
        }));

    [Fact]
    public void A_list_holds_what_it_was_made_of_and_nothing_changes_it() =>
        Check.QuickThrowOnFailure(Prop.ForAll<int[]>(items =>
        {
            var copy = items.ToArray();
            var (list, spanned) = (items.ToValueList(), ValueList.Create<int>(items));
            Array.Fill(items, -1);
            return list.SequenceEqual(copy) && spanned.AsSpan().SequenceEqual(copy) && list.Count == copy.Length;
        }));

    [Fact]
    public void A_list_comes_back_from_json() =>
        Check.QuickThrowOnFailure(Prop.ForAll<int[]>(items => JsonSerializer.Deserialize<ValueList<int>>(JsonSerializer.Serialize(items.ToValueList())) == items.ToValueList()));

    [Fact]
    public void The_default_value_the_empty_expression_and_json_null_are_the_empty_list()
    {
        ValueList<string> empty = [];

        Assert.Equal(default, empty);
        Assert.Equal(ValueList<string>.Empty, JsonSerializer.Deserialize<ValueList<string>>("[]"));
        Assert.Empty(default(ValueList<string>));
        Assert.Equal(0, default(ValueList<string>).AsSpan().Length);
        Assert.Throws<IndexOutOfRangeException>(() => default(ValueList<string>)[0]);
        Assert.Equal(default(ValueList<string>).GetHashCode(), empty.GetHashCode());
    }

    [Fact]
    public void Records_that_hold_equal_lists_are_equal()
    {
        var one = new Asset { Id = "a", Kind = AssetKind.Space, Name = "A", Subtypes = ["x", "y"], Sources = [new Source("R", "q")] };
        var same = new Asset { Id = "a", Kind = AssetKind.Space, Name = "A", Subtypes = ["x", "y"], Sources = [new Source("R", "q")] };

        Assert.Equal(one, same);
        Assert.NotEqual(one, same with { Subtypes = ["y", "x"] });
        Assert.NotEqual(one, same with { Sources = [new Source("R", "Q")] });
    }
}
