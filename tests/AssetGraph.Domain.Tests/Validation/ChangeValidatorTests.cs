using AssetGraph.Stores.Conformance;

namespace AssetGraph.Domain.Tests.Validation;

/// <summary>The rules over several records, and over the change set as a whole.</summary>
public sealed class ChangeValidatorTests
{
    private static readonly CitySnapshot Current = CitySnapshot.Of(SmallCity.City, 1, SmallCity.Records);

    [Fact]
    public void The_small_city_is_valid_from_nothing_and_again_on_itself()
    {
        Assert.Empty(ChangeValidator.Validate(null, SmallCity.Id, SmallCity.Creation));
        Assert.Empty(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Creation));
        Assert.Empty(ChangeValidator.Validate(Current, SmallCity.Id, new ChangeSet()));
    }

    [Fact]
    public void Records_may_refer_to_what_stands_later_in_the_same_change_set() =>
        Assert.Empty(ChangeValidator.Validate(null, SmallCity.Id, new ChangeSet { Upserts = [.. SmallCity.Records.Reverse(), SmallCity.City] }));

    [Fact]
    public void All_errors_are_told_in_the_order_of_the_change_set()
    {
        var wish = new ChangeSet
        {
            Id = "no id",
            Upserts = [SmallCity.Need with { CategoryId = "x" }, SmallCity.CentreResidents with { Weight = -1, TypeId = "y" }, SmallCity.Town with { Name = "" }],
            Deletions = [new EntityReference(EntityKind.Fact, "no-such"), new EntityReference(EntityKind.Asset, "hospital")],
        };

        var errors = ChangeValidator.Validate(Current, SmallCity.Id, wish);

        Assert.Equal(
            [
                "change set.id",
                "NeedOrOffer 'need-1'.assetId",
                "NeedOrOffer 'need-1'.categoryId",
                "Tie 'centre--residents'.weight",
                "Tie 'centre--residents'.typeId",
                "Place 'town'.name",
                "Fact 'no-such'",
                "Asset 'hospital'",
            ],
            errors.Select(e => e.Where));
    }

    [Fact]
    public void A_record_written_twice_written_and_deleted_or_deleted_twice_is_a_duplicate()
    {
        var wish = new ChangeSet
        {
            Upserts = [SmallCity.Fact, SmallCity.Fact with { Value = "1" }],
            Deletions = [Of(SmallCity.Fact), Of(SmallCity.Introduction), Of(SmallCity.Introduction)],
        };

        var errors = ChangeValidator.Validate(Current, SmallCity.Id, wish);

        Assert.Equal(
            [(ErrorCodes.Duplicate, "Fact 'fact-1'"), (ErrorCodes.Duplicate, "Fact 'fact-1'"), (ErrorCodes.Duplicate, "Introduction 'introduction-1'")],
            errors.Select(e => (e.Code, e.Where)));
    }

    [Fact]
    public void Records_of_two_kinds_may_share_an_id() =>
        Assert.Empty(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Writing(SmallCity.Skills with { Id = "hospital" })));

    [Fact]
    public void Deleting_nothing_is_an_error() =>
        Assert.Equal(ErrorCodes.NothingToDelete, Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Deleting(SmallCity.Fact with { Id = "fact-2" }))).Code);

    [Fact]
    public void A_deletion_without_an_id_is_an_error_that_says_which_one()
    {
        var error = Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, new ChangeSet { Deletions = [Of(SmallCity.Fact), new EntityReference(EntityKind.Tie, null!)] }));

        Assert.Equal((ErrorCodes.BadId, "change set.deletions[1] (Tie).id"), (error.Code, error.Where));
    }

    [Fact]
    public void An_empty_place_in_the_list_of_records_is_an_error_that_says_which_one()
    {
        var error = Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, new ChangeSet { Upserts = [SmallCity.Fact, null!] }));

        Assert.Equal((ErrorCodes.Missing, "upserts[1]"), (error.Code, error.Field));
    }

    [Fact]
    public void What_is_still_referred_to_may_not_go_and_the_first_referrer_is_named()
    {
        var error = Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Deleting(SmallCity.Centre)));

        Assert.Equal((ErrorCodes.StillReferenced, "Asset 'centre'"), (error.Code, error.Where));
        Assert.Equal("Tie 'centre--residents' and 2 more refer to it", error.What);
    }

    [Fact]
    public void A_record_and_all_its_referrers_may_go_together() =>
        Assert.Empty(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Deleting(SmallCity.Introduction, SmallCity.Centre, SmallCity.HospitalCentre, SmallCity.CentreResidents)));

    [Fact]
    public void A_record_may_go_when_its_referrer_is_rewritten_without_it()
    {
        var wish = new ChangeSet
        {
            Upserts = [SmallCity.Introduction with { TieId = null }],
            Deletions = [Of(SmallCity.CentreResidents)],
        };

        Assert.Empty(ChangeValidator.Validate(Current, SmallCity.Id, wish));
    }

    [Fact]
    public void A_reference_to_what_the_same_change_set_deletes_is_an_error()
    {
        var wish = new ChangeSet
        {
            Upserts = [SmallCity.Fact, SmallCity.Introduction with { NextStep = "Wait" }],
            Deletions = [Of(SmallCity.CentreResidents)],
        };

        var error = Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, wish));

        Assert.Equal((ErrorCodes.UnknownReference, "Introduction 'introduction-1'.tieId"), (error.Code, error.Where));
        Assert.Equal("Tie 'centre--residents' is deleted by this change set", error.What);
    }

    [Fact]
    public void The_citys_own_record_may_not_go() =>
        Assert.Equal(ErrorCodes.StillReferenced, Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Deleting(SmallCity.City))).Code);

    [Fact]
    public void A_city_that_does_not_exist_takes_no_change_but_its_making()
    {
        var unmade = Assert.Single(ChangeValidator.Validate(null, SmallCity.Id, SmallCity.Writing(SmallCity.Skills)));
        var other = Assert.Single(ChangeValidator.Validate(null, "elsewhere", SmallCity.Writing(SmallCity.City)));

        Assert.Equal((ErrorCodes.WrongCity, "change set"), (unmade.Code, unmade.Where));
        Assert.Equal((ErrorCodes.WrongCity, "City 'small-town'.id"), (other.Code, other.Where));
    }

    [Fact]
    public void Another_citys_state_or_record_is_refused()
    {
        Assert.Equal(ErrorCodes.WrongCity, Assert.Single(ChangeValidator.Validate(Current, "elsewhere", new ChangeSet())).Code);
        Assert.Equal(ErrorCodes.WrongCity, Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Writing(SmallCity.City with { Id = "elsewhere" }))).Code);
    }

    [Fact]
    public void Lines_of_a_change_set_have_their_limits_too()
    {
        var wish = new ChangeSet { Author = new string('x', 1001), Message = "a\uD800", Undoes = 0 };

        Assert.Equal(
            [(ErrorCodes.TooLong, "change set.author"), (ErrorCodes.BadText, "change set.message"), (ErrorCodes.OutOfRange, "change set.undoes")],
            ChangeValidator.Validate(Current, SmallCity.Id, wish).Select(e => (e.Code, e.Where)));
    }

    // a → b → c → a, written together, is one cycle and told once; d hangs below it and is no cycle of its own.
    [Fact]
    public void A_cycle_is_told_once_with_its_way_round()
    {
        var wish = SmallCity.Writing(Category("d", "a"), Category("a", "b"), Category("b", "c"), Category("c", "a"));

        var error = Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, wish));

        Assert.Equal(ErrorCodes.Cycle, error.Code);
        Assert.Equal("the parents go round: a → b → c → a", error.What);
    }

    [Fact]
    public void Two_cycles_are_told_as_two() =>
        Assert.Equal(
            ["Category 'a'.parentId", "Category 'c'.parentId"],
            ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Writing(Category("a", "b"), Category("b", "a"), Category("c", "c"))).Select(e => e.Where));

    [Fact]
    public void A_cycle_through_records_that_stand_already_is_found()
    {
        var error = Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Writing(SmallCity.Town with { ParentId = "ward" })));

        Assert.Equal((ErrorCodes.Cycle, "the parents go round: town → ward → town"), (error.Code, error.What));
    }

    [Fact]
    public void A_long_cycle_is_shortened_when_told()
    {
        var ring = Enumerable.Range(0, 1000).Select(i => (IEntity)Category($"c{i}", $"c{(i + 1) % 1000}")).ToArray();

        Assert.Equal("the parents go round: c0 → c1 → c2 → c3 → c4 → … → c0", Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Writing(ring))).What);
    }

    // A chain of 200,000 categories written from its end, each below the next: walking every one to the root would take 2·10¹⁰ steps.
    [Fact]
    public void A_long_chain_of_parents_is_walked_once()
    {
        const int Length = 200_000;
        var chain = Enumerable.Range(0, Length).Select(i => (IEntity)Category($"c{i}", i == 0 ? null : $"c{i - 1}")).Reverse();

        Assert.Empty(ChangeValidator.Validate(Current, SmallCity.Id, new ChangeSet { Upserts = chain.ToValueList() }));
    }

    // The slow and obvious twin: a random change set is allowed exactly when each record stands once in it, deletions find something, and afterwards every
    // reference leads somewhere and no parents go round.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_change_set_is_refused_exactly_when_the_city_would_be_inconsistent_after_it(int seed)
    {
        var changes = new RandomChanges(seed);
        var random = changes.Random;
        var model = new CityModel();
        var (allowed, refused) = (0, 0);
        for (var round = 0; round < 600; round++)
        {
            var wish = Disturbed(changes.Next(model, SmallCity.Id), model, random);
            var state = model.Records.Count == 0 ? null : CitySnapshot.Of(model.City, 1, model.Records.Values);
            var keys = wish.Upserts.Select(Of).Concat(wish.Deletions).ToArray();
            var after = model.After(wish, default);
            var expected = keys.Distinct().Count() == keys.Length && wish.Deletions.All(d => model.Find(d) is not null) && after.IsConsistent();

            var errors = ChangeValidator.Validate(state, SmallCity.Id, wish);

            Assert.True(expected == (errors.Count == 0), $"Seed {seed}, round {round}: expected {(expected ? "no error" : "an error")}, found {string.Join(" · ", errors)}");
            if (expected)
            {
                model = after;
            }
            _ = expected ? allowed++ : refused++;
        }
        Assert.True(allowed > 50 && refused > 50, $"Too one-sided: {allowed} allowed, {refused} refused.");
    }

    /// <summary>The change set with some records left out, deleted or hung below others without looking.</summary>
    private static ChangeSet Disturbed(ChangeSet wish, CityModel model, Random random)
    {
        var upserts = wish.Upserts.ToList();
        var deletions = wish.Deletions.ToList();
        for (var i = random.Next(3); i > 0; i--)
        {
            var standing = model.Records.Keys.OrderBy(r => r.Kind).ThenBy(r => r.Id, StringComparer.Ordinal).ToArray();
            switch (random.Next(4))
            {
                case 0 when upserts.Count > 0:
                    upserts.RemoveAt(random.Next(upserts.Count));
                    break;
                case 1 when deletions.Count > 0:
                    deletions.RemoveAt(random.Next(deletions.Count));
                    break;
                case 2 when standing.Length > 0:
                    deletions.Add(standing[random.Next(standing.Length)]);
                    break;
                case 3 when model.Records.Values.OfType<Place>().OrderBy(p => p.Id, StringComparer.Ordinal).ToArray() is { Length: > 0 } places:
                    upserts.Add(places[random.Next(places.Length)] with { ParentId = places[random.Next(places.Length)].Id });
                    break;
            }
        }
        return wish with { Upserts = upserts.ToValueList(), Deletions = deletions.ToValueList() };
    }

    private static EntityReference Of(IEntity entity) => new(entity.EntityKind, entity.Id);

    private static Category Category(string id, string? parentId) => new() { Id = id, Name = id, ParentId = parentId };
}
