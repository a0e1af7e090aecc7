using System.Security.Cryptography;
using System.Text;

namespace AssetGraph.Domain;

/// <summary>One word for all that a city holds: two snapshots have the same hash exactly when revision, city and every record are equal, whatever stores keep them.</summary>
public static class ContentHash
{
    /// <summary>
    /// SHA-256 over the revision and the documents of the city and its records in the order of kind and id, as 64 hexadecimal digits. Cost: proportional to
    /// the city's size.
    /// </summary>
    public static string Of(CitySnapshot snapshot)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, snapshot.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Append(hash, Documents.Write(snapshot.City));
        foreach (var record in snapshot.Records)
        {
            Append(hash, record.EntityKind.ToString());
            Append(hash, Documents.Write(record));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        // A byte that is in no UTF-8 text, so that two texts never run together.
        hash.AppendData([0xFF]);
    }
}
