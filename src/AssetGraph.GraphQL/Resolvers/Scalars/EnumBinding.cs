using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>An enum type at run time. Its values may be given as their names or as members of CLR enums that were matched to it.</summary>
internal sealed class EnumBinding : ILeaf
{
    private readonly EnumType _type;
    private readonly FrozenDictionary<string, byte[]> _encodedByName;
    private readonly Dictionary<Type, Members> _members = [];
    private readonly Lock _gate = new();

    public EnumBinding(EnumType type)
    {
        _type = type;
        _encodedByName = type.Values.DistinctBy(value => value.Name).ToFrozenDictionary(value => value.Name, value => Encoding.UTF8.GetBytes($"\"{value.Name}\""), StringComparer.Ordinal);
    }

    public string Expectation => _type.Values.Length <= 12
        ? $"one of {string.Join(", ", _type.Values.Select(value => value.Name))}"
        : $"a value of the enum {_type.Name}";

    public bool TryCoerceJson(JsonElement json, out object? value)
    {
        value = JsonText.TryGet(json, out var name) ? _type.FindValue(name) : null;
        return value is not null;
    }

    public bool TrySerialise(object value, out ResultValue result)
    {
        result = default;
        byte[]? encoded = null;
        switch (value)
        {
            case string name:
                _encodedByName.TryGetValue(name, out encoded);
                break;
            case EnumValueDefinition definition:
                _encodedByName.TryGetValue(definition.Name, out encoded);
                break;
            case JsonElement json when JsonText.TryGet(json, out var text):
                _encodedByName.TryGetValue(text, out encoded);
                break;
            case Enum member:
                MembersOf(member.GetType()).Encoded.TryGetValue(member, out encoded);
                break;
        }

        if (encoded is null)
        {
            return false;
        }

        result = ResultValue.FromEncoded(encoded);
        return true;
    }

    /// <summary>The values by the number of their member, for members that are small numbers; null in the place of a member that has no value.</summary>
    public ResultValue[] TableOf(Type clrEnum)
    {
        const int LargestTable = 256;
        var values = MembersOf(clrEnum).Encoded
            .Select(pair => (Number: Convert.ToDecimal(pair.Key, CultureInfo.InvariantCulture), pair.Value))
            .Where(pair => pair.Number is >= 0 and < LargestTable)
            .ToList();
        var table = new ResultValue[values.Count == 0 ? 0 : (int)values.Max(pair => pair.Number) + 1];
        foreach (var (number, value) in values)
        {
            table[(int)number] = ResultValue.FromEncoded(value);
        }

        return table;
    }

    /// <summary>The member of a CLR enum that a value of the schema means.</summary>
    public object? ToMember(EnumValueDefinition value, Type clrEnum) => MembersOf(clrEnum).ByValue.GetValueOrDefault(value);

    /// <summary>The values of the schema for which the CLR enum has no member.</summary>
    public IEnumerable<string> WithoutMember(Type clrEnum) =>
        _type.Values.Where(value => !MembersOf(clrEnum).ByValue.ContainsKey(value)).Select(value => value.Name);

    /// <summary>The members of the CLR enum for which the schema has no value.</summary>
    public IEnumerable<string> WithoutValue(Type clrEnum) =>
        Enum.GetNames(clrEnum).Where(name => !MembersOf(clrEnum).Encoded.ContainsKey(Enum.Parse(clrEnum, name)));

    private Members MembersOf(Type clrEnum)
    {
        lock (_gate)
        {
            if (!_members.TryGetValue(clrEnum, out var members))
            {
                members = Match(clrEnum);
                _members.Add(clrEnum, members);
            }

            return members;
        }
    }

    private Members Match(Type clrEnum)
    {
        var encoded = new Dictionary<object, byte[]>();
        var byValue = new Dictionary<EnumValueDefinition, object>();
        foreach (var field in clrEnum.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var member = field.GetValue(null)!;
            var name = field.GetCustomAttribute<GraphQLNameAttribute>()?.Name;
            var value = name is not null ? _type.FindValue(name) : _type.Values.FirstOrDefault(candidate => NamingConvention.EnumNamesMatch(field.Name, candidate.Name));
            if (value is not null)
            {
                encoded.TryAdd(member, _encodedByName[value.Name]);
                byValue.TryAdd(value, member);
            }
        }

        return new Members(encoded.ToFrozenDictionary(), byValue.ToFrozenDictionary());
    }

    private sealed record Members(FrozenDictionary<object, byte[]> Encoded, FrozenDictionary<EnumValueDefinition, object> ByValue);
}
