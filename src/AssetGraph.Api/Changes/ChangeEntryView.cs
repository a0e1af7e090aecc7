using System.Text.Json;
using System.Text.Json.Serialization;
using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Changes;

/// <summary>What one change did to one record, without the content of hidden persons.</summary>
public sealed class ChangeEntryView
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly CityScope scope;
    private readonly ChangeEntry entry;
    private readonly bool hidden;

    internal ChangeEntryView(CityScope scope, ChangeEntry entry)
    {
        this.scope = scope;
        this.entry = entry;
        hidden = Hides(entry.Before) || Hides(entry.After);
    }

    /// <summary>The record's kind.</summary>
    public EntityKind Kind => entry.Kind;

    /// <summary>The record's key, or an alias where it is hidden.</summary>
    public string Key => hidden ? scope.Masking.Alias(entry.Kind, entry.Id) : entry.Id;

    /// <summary>What happened.</summary>
    public ChangeAction Action => entry.Before is null ? ChangeAction.Added : entry.After is null ? ChangeAction.Removed : ChangeAction.Changed;

    /// <summary>The record before.</summary>
    public JsonElement? Before => Content(entry.Before);

    /// <summary>The record after.</summary>
    public JsonElement? After => Content(entry.After);

    private bool Hides(IEntity? record) => record is not null && scope.Masking.HidesInLog(record, scope.Today);

    private JsonElement? Content(IEntity? record)
    {
        if (record is null || hidden)
        {
            return null;
        }
        var fields = JsonSerializer.SerializeToNode(record, record.GetType(), Json)!.AsObject();
        // What the record is made of, not what is worked out from it.
        foreach (var computed in (string[])["entityKind", "references", "isGroup", "isIndividual", "isOpen"])
        {
            fields.Remove(computed);
        }
        return JsonSerializer.SerializeToElement(fields);
    }
}
