using AssetGraph.Stores.Conformance;

namespace AssetGraph.Domain.Tests.Vocabulary;

public sealed class DefaultVocabularyTests
{
    [Fact]
    public void The_default_vocabulary_is_valid_and_each_id_stands_once()
    {
        var wish = new ChangeSet { Upserts = [SmallCity.City, .. DefaultVocabulary.TieTypes, .. DefaultVocabulary.Categories] };

        Assert.Empty(ChangeValidator.Validate(null, SmallCity.Id, wish));
        Assert.Equal(18, DefaultVocabulary.TieTypes.Count);
        Assert.Equal(12, DefaultVocabulary.Categories.Count);
    }

    [Fact]
    public void What_speaks_against_trust_or_says_nothing_of_it_carries_none()
    {
        Assert.Equal(["located-in", "contests"], DefaultVocabulary.TieTypes.Where(t => !t.CarriesTrust).Select(t => t.Id));
        Assert.Equal(["contests"], DefaultVocabulary.TieTypes.Where(t => t.Adverse).Select(t => t.Id));
    }
}
