using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>The names of members by type, over definitions and extensions; reports those that occur again.</summary>
internal sealed class MemberNames(ValidationContext context, string rule)
{
    private readonly Dictionary<(string Type, string Member), NameNode> _known = [];

    public void Add(string type, NameNode member, bool isInSchema)
    {
        if (isInSchema)
        {
            context.Report(rule, $"The schema has \"{type}.{member.Value}\" already.", member);
        }
        else if (!_known.TryAdd((type, member.Value), member))
        {
            context.Report(rule, $"\"{type}.{member.Value}\" can be defined only once.", _known[(type, member.Value)], member);
        }
    }
}
