namespace AssetGraph.Caching.Tests;

public sealed class ResultFormatTests
{
    private static readonly Sample Whole = new(
        [1.5, -0.0, double.NaN, double.PositiveInfinity, double.Epsilon, 1 / 3d], [int.MinValue, 0, 7], [(1, 2), (3, 4)], [9, 8], "żółw", new() { ["a"] = "b" }, double.NegativeInfinity);

    [Fact]
    public void What_is_written_comes_back_bit_by_bit()
    {
        var back = ResultFormat.Read<Sample>(ResultFormat.Write(Whole))!;

        Assert.Equal(Whole.Numbers.Select(BitConverter.DoubleToInt64Bits), back.Numbers.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(Whole.Counts, back.Counts);
        Assert.Equal(Whole.Pairs, back.Pairs);
        Assert.Equal(Whole.Many, back.Many);
        Assert.Equal(Whole.Options, back.Options);
        Assert.Equal((Whole.Text, Whole.One), (back.Text, back.One));
    }

    [Fact]
    public void An_entry_with_any_byte_changed_or_missing_is_none()
    {
        var bytes = ResultFormat.Write(Whole);

        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x10;
            Assert.Null(ResultFormat.Read<Sample>(damaged));
            Assert.Null(ResultFormat.Read<Sample>(bytes[..i]));
        }
    }

    [Fact]
    public void An_entry_of_another_shape_is_none() =>
        Assert.Null(ResultFormat.Read<Sample>(ResultFormat.Write(new[] { "something", "else" })));

    [Fact]
    public void A_key_tells_everything_apart_that_an_answer_depends_on()
    {
        ResultKey[] keys =
        [
            ResultKey.Of("town", 1, "change", "build", (1, "a")),
            ResultKey.Of("city", 1, "change", "build", (1, "a")),
            ResultKey.Of("town", 2, "change", "build", (1, "a")),
            ResultKey.Of("town", 1, "other", "build", (1, "a")),
            ResultKey.Of("town", 1, "change", "other", (1, "a")),
            ResultKey.Of("town", 1, "change", "build", (2, "a")),
            ResultKey.Of("town", 1, "change", "build", (1, "b")),
            ResultKey.Of("town", 1, "change", "build", (1L, "a")),
            ResultKey.Of("town", 1, "change", "build", (1, double.NaN)),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], ResultKey.Of("town", 1, "change", "build", (1, "a")));
    }

    [Fact]
    public void Nothing_of_the_question_can_be_read_off_a_key() =>
        Assert.Matches("^town:3:[0-9a-f]{64}$", ResultKey.Of("town", 3, "change", "build", "jane-smith").Name);

    private sealed record Sample(double[] Numbers, int[] Counts, (int, int)[] Pairs, IReadOnlyList<int> Many, string Text, Dictionary<string, string> Options, double One);
}
