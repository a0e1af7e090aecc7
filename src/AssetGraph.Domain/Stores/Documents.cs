using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AssetGraph.Domain;

/// <summary>
/// Records as the JSON documents that stores keep: camel case, enums as words, nothing written for what is empty where a new record has it empty too.
/// A record that is written and read again is equal to what it was.
/// </summary>
public static class Documents
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The documents stand in a database, not in a web page: letters of all scripts stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsComputed, LeaveOutWhatIsEmpty, DocumentReader.Share } },
    };

    /// <summary>The record's document. Cost: proportional to its size.</summary>
    public static string Write(IEntity entity) => JsonSerializer.Serialize(entity, entity.GetType(), Options);

    /// <summary>The record of <paramref name="kind"/> that the UTF-8 text <paramref name="document"/> holds.</summary>
    /// <exception cref="JsonException">The text is no document of that kind.</exception>
    public static IEntity Read(EntityKind kind, ReadOnlySpan<byte> document) => kind switch
    {
        EntityKind.City => Read<City>(document),
        EntityKind.Place => Read<Place>(document),
        EntityKind.Category => Read<Category>(document),
        EntityKind.TieType => Read<TieType>(document),
        EntityKind.Asset => Read<Asset>(document),
        EntityKind.NeedOrOffer => Read<NeedOrOffer>(document),
        EntityKind.Tie => Read<Tie>(document),
        EntityKind.Introduction => Read<Introduction>(document),
        EntityKind.Fact => Read<Fact>(document),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of record."),
    };

    /// <summary>The time as stores keep it: ISO 8601 to a ten-millionth of a second.</summary>
    public static string Write(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The time that <see cref="Write(DateTimeOffset)"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no such time.</exception>
    public static DateTimeOffset ReadTime(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static T Read<T>(ReadOnlySpan<byte> document) =>
        JsonSerializer.Deserialize<T>(document, Options) ?? throw new JsonException("The document is null.");

    // Kind, references, whether it is open: what can't be set follows from what can. (IgnoreReadOnlyProperties would keep the lists among them.)
    private static void LeaveOutWhatIsComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Set is null)
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        // A field that a new record has filled (TieType.HalfLifeDays) must be written when it is null, or reading would fill it again.
        var fresh = type.Type.GetConstructor(Type.EmptyTypes)?.Invoke(null);
        foreach (var property in type.Properties)
        {
            if (fresh is null || property.Get is null || IsEmpty(property.Get(fresh)))
            {
                property.ShouldSerialize = static (_, value) => !IsEmpty(value);
            }
        }
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string => false,
        AttributeMap attributes => attributes.Count == 0,
        System.Collections.IEnumerable list => !list.GetEnumerator().MoveNext(),
        _ => false,
    };
}
