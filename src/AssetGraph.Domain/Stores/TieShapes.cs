using System.Text;
using System.Text.Unicode;

namespace AssetGraph.Domain;

/// <summary>
/// Reads the documents of ties by earlier ones: most ties of a city differ from another in nothing but their ids and days, and are that one with other ids and days.
/// What is not like an earlier one is left to the usual reader. For one thread.
/// </summary>
internal sealed class TieShapes
{
    // A shape that meets another in its place takes it: nothing grows, whatever a city holds.
    private const int Places = 1024;
    private const int LongestShape = 1024;
    private const int Day = 10;

    // Where most ties are like no other, as those with words of their own are, looking for one costs more than it gains.
    private const int EnoughTried = 1000;

    private readonly (byte[] Shape, Tie Tie)[] known = new (byte[], Tie)[Places];
    private readonly byte[] shape = new byte[LongestShape];
    private int length;
    private int tried;
    private int found;

    /// <summary>The tie, where it is like an earlier one.</summary>
    public bool TryRead(ReadOnlySpan<byte> document, out Tie tie)
    {
        tie = null!;
        length = 0;
        if ((tried > EnoughTried && found < tried / 2) || document.Length > LongestShape || !Parts.Of(document, shape, out length, out var parts))
        {
            length = 0;
            return false;
        }
        tried++;
        ref var like = ref known[Place()];
        if (like.Shape is null || !like.Shape.AsSpan().SequenceEqual(shape.AsSpan(0, length)) || !parts.TryPutInto(like.Tie, out tie))
        {
            return false;
        }
        found++;
        return true;
    }

    /// <summary>Remembers the tie that the usual reader made of the document that was tried last.</summary>
    public void Remember(ReadOnlySpan<byte> document, Tie tie)
    {
        // Read by itself it must give itself: then what was taken out of the document is what these fields hold.
        if (length > 0 && Parts.Of(document, shape, out length, out var parts) && parts.TryPutInto(tie, out var same) && same == tie)
        {
            known[Place()] = (shape.AsSpan(0, length).ToArray(), tie);
        }
    }

    private int Place()
    {
        var hash = new HashCode();
        hash.AddBytes(shape.AsSpan(0, length));
        return hash.ToHashCode() & (Places - 1);
    }

    /// <summary>What a document holds of its own.</summary>
    private ref struct Parts
    {
        private ReadOnlySpan<byte> id;
        private ReadOnlySpan<byte> source;
        private ReadOnlySpan<byte> target;
        private ReadOnlySpan<byte> occurredOn;
        private ReadOnlySpan<byte> lastConfirmedOn;
        private ReadOnlySpan<byte> recordedOn;

        /// <summary>Takes the parts out of a document, and writes what is left as its shape.</summary>
        public static bool Of(ReadOnlySpan<byte> document, Span<byte> shape, out int length, out Parts parts)
        {
            parts = default;
            length = 0;
            var rest = document;
            if (!Utf8.IsValid(document)
                || !TakeId(ref rest, "{\"id\":\""u8, out parts.id)
                || !TakeId(ref rest, "\",\"sourceId\":\""u8, out parts.source)
                || !TakeId(ref rest, "\",\"targetId\":\""u8, out parts.target))
            {
                return false;
            }
            var areDays = TakeDay(ref rest, "\"occurredOn\":\""u8, shape, ref length, out parts.occurredOn)
                && TakeDay(ref rest, "\"lastConfirmedOn\":\""u8, shape, ref length, out parts.lastConfirmedOn)
                && TakeDay(ref rest, "\"recordedAt\":\""u8, shape, ref length, out parts.recordedOn);
            Keep(rest, shape, ref length);
            return areDays;
        }

        /// <summary>The tie with these parts in place of its own. False where they are no days: whoever reads the document in full says what is wrong with it.</summary>
        public readonly bool TryPutInto(Tie like, out Tie tie)
        {
            tie = null!;
            if (!TryDate(occurredOn, out var occurred) || !TryDate(lastConfirmedOn, out var confirmed) || !TryRecorded(like.RecordedAt, out var recorded))
            {
                return false;
            }
            tie = like with
            {
                Id = Encoding.UTF8.GetString(id), SourceId = Encoding.UTF8.GetString(source), TargetId = Encoding.UTF8.GetString(target),
                OccurredOn = occurred, LastConfirmedOn = confirmed, RecordedAt = recorded,
            };
            return true;
        }

        private readonly bool TryRecorded(DateTimeOffset? like, out DateTimeOffset? recorded)
        {
            recorded = null;
            if (recordedOn.IsEmpty || like is not { } at)
            {
                return recordedOn.IsEmpty && like is null;
            }
            // Another day with the same time of day; far from where the calendar ends.
            if (!TryDate(recordedOn, out var date) || date is not { Day: not null, Year: > 1 and < 9999 } day)
            {
                return false;
            }
            recorded = at.AddTicks((day.Earliest.DayNumber - DateOnly.FromDateTime(at.DateTime).DayNumber) * TimeSpan.TicksPerDay);
            return true;
        }

        private static bool TryDate(ReadOnlySpan<byte> text, out PartialDate? date)
        {
            date = null;
            Span<char> characters = stackalloc char[Day];
            if (text.Length > Day || !Ascii.IsValid(text))
            {
                return false;
            }
            if (text.IsEmpty)
            {
                return true;
            }
            Encoding.ASCII.GetChars(text, characters);
            var isDate = PartialDate.TryParse(characters[..text.Length], out var read);
            date = read;
            return isDate;
        }

        private static bool TakeId(scoped ref ReadOnlySpan<byte> rest, scoped ReadOnlySpan<byte> name, out ReadOnlySpan<byte> id)
        {
            id = default;
            if (!rest.StartsWith(name))
            {
                return false;
            }
            rest = rest[name.Length..];
            var end = rest.IndexOf((byte)'"');
            if (end < 0 || rest[..end].Contains((byte)'\\'))
            {
                return false;
            }
            id = rest[..end];
            rest = rest[end..];
            return true;
        }

        // The day behind a name, where the name is there; what stands before it goes into the shape. Within a text the quotation marks of a name would be escaped.
        private static bool TakeDay(scoped ref ReadOnlySpan<byte> rest, scoped ReadOnlySpan<byte> name, scoped Span<byte> shape, scoped ref int length, out ReadOnlySpan<byte> day)
        {
            day = [];
            var at = rest.IndexOf(name);
            if (at < 0)
            {
                return true;
            }
            at += name.Length;
            Keep(rest[..at], shape, ref length);
            rest = rest[at..];
            var longest = rest[..Math.Min(rest.Length, Day)];
            var end = longest.IndexOf((byte)'"');
            day = end < 0 ? longest : longest[..end];
            rest = rest[day.Length..];
            return day.Length > 0;
        }

        private static void Keep(scoped ReadOnlySpan<byte> piece, scoped Span<byte> shape, scoped ref int length)
        {
            piece.CopyTo(shape[length..]);
            length += piece.Length;
        }
    }
}
