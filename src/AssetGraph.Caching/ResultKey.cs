using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AssetGraph.Caching;

/// <summary>
/// Names a result: the city, its revision, and a hash over the question, the change that made the revision and the build that computes. Two stores whose
/// revisions have the same number, and two builds that compute differently, therefore never read each other's results; and nothing that a caller wrote, and
/// no id of a person, can be read off it.
/// </summary>
public sealed record ResultKey
{
    private ResultKey(string name) => Name = name;

    /// <summary>The name, made of the city's id, the revision and 64 hexadecimal digits.</summary>
    public string Name { get; }

    /// <summary>The key of a question.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="revision">The revision that the question is about.</param>
    /// <param name="state">What tells this revision from another of the same number: the id of the change that made it.</param>
    /// <param name="build">What tells this build of the program from others.</param>
    /// <param name="question">A value that is written as JSON with all that the answer depends on.</param>
    public static ResultKey Of(string cityId, int revision, string state, string build, object question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var type = question.GetType();
        var text = JsonSerializer.Serialize(new[] { build, state, type.FullName, JsonSerializer.Serialize(question, type, ResultFormat.Json) });
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new ResultKey(string.Create(CultureInfo.InvariantCulture, $"{cityId}:{revision}:{hash}"));
    }
}
