namespace AssetGraph.Api.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("PL", "Zwróć się z prośbą o zapoznanie ze sobą stron Birmingham City Council i Edgbaston Reservoir consortium do pośrednika Summerfield Alliance: ", "Zna stronę ")]
    [InlineData("NL", "Vraag Summerfield Alliance om Birmingham City Council en Edgbaston Reservoir consortium aan elkaar voor te stellen: ", "Bekend met ")]
    [InlineData("IT", "Chiedi a Summerfield Alliance di presentare Birmingham City Council e Edgbaston Reservoir consortium: ", "In contatto con ")]
    [InlineData("EN", "Ask Summerfield Alliance to introduce Birmingham City Council and Edgbaston Reservoir consortium: ", "Known to ")]
    public async Task The_same_answer_is_given_in_the_readers_language(string language, string summary, string broker)
    {
        await using var host = await ApiHost.WithSampleAsync();

        var city = (await host.DataAsync(
            "query($language: Language) { city(id: \"birmingham\") { opportunities(first: 1) { nodes { score explanation(language: $language) { summary wouldChange reasons { code text } } "
            + "english: explanation { reasons { code } } intermediators(first: 1) { nodes { explanation(language: $language) { summary } } } } } } }",
            new { language })).At("city", "opportunities", "nodes", 0);

        Assert.StartsWith(summary, city.At("explanation", "summary").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(broker, city.At("intermediators", "nodes", 0, "explanation", "summary").GetString(), StringComparison.Ordinal);
        Assert.Equal(city.At("english", "reasons").Texts("code"), city.At("explanation", "reasons").Texts("code"));
    }
}
