using System.Globalization;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Explanations;

/// <summary>Puts one statement together: every word of the data it takes brings the record it comes from.</summary>
internal sealed class StatementBuilder(Phrasebook book, CitySnapshot snapshot)
{
    private readonly List<ReasonValue> values = [];
    private readonly List<Evidence> evidence = [];

    /// <summary>The name of an asset.</summary>
    public StatementBuilder Asset(string place, Asset asset)
    {
        Cite(asset, asset.Sources);
        return Value(place, asset.Name, new EntityReference(EntityKind.Asset, asset.Id));
    }

    /// <summary>The names of assets in a list.</summary>
    public StatementBuilder Assets(string place, IReadOnlyList<Asset> assets)
    {
        foreach (var asset in assets)
        {
            Cite(asset, asset.Sources);
        }

        return Value(place, book.List([.. assets.Select(a => a.Name)]));
    }

    /// <summary>The name of an asset, given by its id.</summary>
    public StatementBuilder Asset(string place, string assetId) => Asset(place, snapshot.Assets.Find(assetId)!);

    public StatementBuilder Number(string place, int number) => Value(place, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with two digits after the point, or as many as show its first one.</summary>
    public StatementBuilder Number(string place, double number) =>
        Value(place, number is >= 0.01 or 0 ? number.ToString("0.00", CultureInfo.InvariantCulture) : number.ToString("0.0E+0", CultureInfo.InvariantCulture));

    public StatementBuilder Kilometres(string place, double number) => Value(place, number.ToString("0.0", CultureInfo.InvariantCulture));

    /// <summary>A share in whole per cent, or 'less than 1 %'.</summary>
    public StatementBuilder Share(string place, double share) =>
        Value(place, share < 0.005 ? "< 1 %" : Math.Round(share * 100).ToString(CultureInfo.InvariantCulture) + " %");

    public StatementBuilder Date(string place, PartialDate date) => Value(place, date.ToString());

    public StatementBuilder Word(string place, Enum value) => Value(place, book.Word(value));

    public StatementBuilder Words(string place, IEnumerable<Enum> items) => Value(place, book.List([.. items.Select(book.Word)]));

    /// <summary>The name of a tie's type.</summary>
    public StatementBuilder Type(string place, Tie tie)
    {
        Cite(tie, tie.Sources);
        var type = snapshot.TieTypes.Find(tie.TypeId);
        return Value(place, type?.Name ?? tie.TypeId, new EntityReference(EntityKind.TieType, tie.TypeId));
    }

    /// <summary>A category's name, as it stands within a sentence.</summary>
    public StatementBuilder Category(string place, string categoryId) =>
        Value(place, NameOf(categoryId), new EntityReference(EntityKind.Category, categoryId));

    /// <summary>Tags in a list.</summary>
    public StatementBuilder Tags(string place, NeedOrOffer record, IReadOnlyList<string> tags)
    {
        Cite(record);
        return Value(place, book.List([.. tags.Select(Readable)]), new EntityReference(EntityKind.NeedOrOffer, record.Id));
    }

    /// <summary>What somebody is looking for and somebody else offers: the category and, in brackets, the words that both or that the offer use.</summary>
    public StatementBuilder Wish(string place, NeedOfferMatch match)
    {
        Cite(match.Need);
        Cite(match.Offer);
        var tags = match.SharedTags.Count > 0 ? match.SharedTags : match.Offer.Tags;
        var category = NameOf(match.Offer.CategoryId);
        return Value(
            place,
            tags.Count == 0 ? category : $"{category} ({book.List([.. tags.Select(Readable)])})",
            new EntityReference(EntityKind.NeedOrOffer, match.Offer.Id));
    }

    /// <summary>A way to a broker in words: the tie where it is direct, else through whom.</summary>
    public StatementBuilder Way(string place, TrustPath path)
    {
        var part = new StatementBuilder(book, snapshot);
        if (path.Hops.Count == 1)
        {
            var tie = path.Hops[0].Tie;
            part.Asset("source", tie.SourceId).Type("type", tie).Asset("target", tie.TargetId);
            return Part(place, part.Build(ReasonCode.TieWords));
        }

        foreach (var hop in path.Hops)
        {
            part.Cite(hop.Tie);
        }

        part.Asset("middle", path.Hops[0].ToId);
        return Part(place, part.Build(ReasonCode.ThroughWords));
    }

    /// <summary>A part of the sentence that is a statement of its own; its values come along under '<paramref name="place"/>.name'.</summary>
    public StatementBuilder Part(string place, Statement part)
    {
        foreach (var item in part.Evidence)
        {
            Add(item);
        }

        values.AddRange(part.Values.Select(v => v with { Name = $"{place}.{v.Name}" }));
        return Value(place, part.Text);
    }

    /// <summary>Records that a statement rests on without quoting them.</summary>
    public StatementBuilder Cite(Tie tie) => Cite(tie, tie.Sources);

    /// <summary>Records that a statement rests on without quoting them.</summary>
    public StatementBuilder Cite(NeedOrOffer record) => Cite(record, record.Sources);

    /// <summary>A record that a statement rests on without quoting it.</summary>
    public StatementBuilder Cite(EntityReference record)
    {
        var found = snapshot.Find(record.Kind, record.Id);
        return found is null ? this : Cite(found, found is Tie tie ? tie.Sources : default);
    }

    public StatementBuilder Text(string place, string text, IEntity record, ValueList<Source> sources)
    {
        Cite(record, sources);
        return Value(place, text, new EntityReference(record.EntityKind, record.Id));
    }

    public Statement Build(ReasonCode code)
    {
        var byName = values.ToDictionary(v => v.Name, v => v.Text, StringComparer.Ordinal);
        return new Statement(code, values.ToValueList(), evidence.ToValueList(), book.Phrase(code, byName));
    }

    private static string Readable(string tag) => tag.Replace('-', ' ');

    // A name that starts as a sentence does is written small inside one; an abbreviation stays as it is.
    private string NameOf(string categoryId)
    {
        var name = snapshot.Categories.Find(categoryId)?.Name ?? categoryId;
        return name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    private StatementBuilder Cite(IEntity record, ValueList<Source> sources)
    {
        Add(new Evidence(new EntityReference(record.EntityKind, record.Id), sources.Count == 0 ? null : sources[0]));
        return this;
    }

    private void Add(Evidence item)
    {
        if (!evidence.Exists(e => e.Record == item.Record))
        {
            evidence.Add(item);
        }
    }

    private StatementBuilder Value(string place, string text, EntityReference? record = null)
    {
        values.RemoveAll(v => v.Name == place);
        values.Add(new ReasonValue(place, text, record));
        return this;
    }
}
