using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace AssetGraph.Exchange;

/// <summary>
/// Numbers the names of nodes in the order in which they first come. Names stay bytes until the end: one of up to eight bytes is found by a look at one slot,
/// a longer one by its hash and then its bytes. That look is nearly all that reading a long edge list costs.
/// </summary>
internal sealed class NodeNames
{
    private const int SmallestTable = 1024;

    // Another for each list, so that no file can be made whose names all fall into one place.
    private readonly ulong seed = (ulong)Random.Shared.NextInt64() | 1;
    private readonly List<int> ends = [];
    private Slot[] slots = new Slot[SmallestTable];
    private byte[] text = new byte[SmallestTable];

    /// <summary>How many names there are.</summary>
    public int Count => ends.Count;

    /// <summary>The number of a name.</summary>
    /// <param name="name">UTF-8, not empty.</param>
    public int Number(ReadOnlySpan<byte> name)
    {
        var key = KeyOf(name);
        var mask = slots.Length - 1;
        for (var place = PlaceOf(key, name.Length, mask); ; place = (place + 1) & mask)
        {
            ref var slot = ref slots[place];
            if (slot.Length == 0)
            {
                return Add(ref slot, key, name);
            }
            if (slot.Key == key && slot.Length == name.Length && (name.Length <= sizeof(ulong) || TextOf(slot.Number).SequenceEqual(name)))
            {
                return slot.Number;
            }
        }
    }

    /// <summary>All names by number.</summary>
    public string[] ToArray()
    {
        var names = new string[Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Encoding.UTF8.GetString(TextOf(i));
        }
        return names;
    }

    private int Add(ref Slot slot, ulong key, ReadOnlySpan<byte> name)
    {
        var number = ends.Count;
        slot = new Slot { Key = key, Length = name.Length, Number = number };
        var start = number == 0 ? 0 : ends[^1];
        if (text.Length - start < name.Length)
        {
            Array.Resize(ref text, (int)Math.Min(Array.MaxLength, Math.Max(2L * text.Length, (long)start + name.Length)));
        }
        name.CopyTo(text.AsSpan(start));
        ends.Add(start + name.Length);
        if (ends.Count > slots.Length / 2)
        {
            Grow();
        }
        return number;
    }

    private void Grow()
    {
        var larger = new Slot[slots.Length * 2];
        var mask = larger.Length - 1;
        foreach (var slot in slots)
        {
            if (slot.Length > 0)
            {
                var place = PlaceOf(slot.Key, slot.Length, mask);
                while (larger[place].Length > 0)
                {
                    place = (place + 1) & mask;
                }
                larger[place] = slot;
            }
        }
        slots = larger;
    }

    private ReadOnlySpan<byte> TextOf(int number) => text.AsSpan((number == 0 ? 0 : ends[number - 1])..ends[number]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ulong key, int length, int mask)
    {
        var mixed = (key ^ (ulong)length ^ seed) * 0x9E3779B97F4A7C15;
        return (int)((mixed ^ (mixed >> 32)) & (ulong)mask);
    }

    // Up to eight bytes the key and the length are the name; of more it is a hash.
    private ulong KeyOf(ReadOnlySpan<byte> name)
    {
        switch (name.Length)
        {
            case <= 3:
                var few = 0UL;
                foreach (var letter in name)
                {
                    few = (few << 8) | letter;
                }
                return few;
            case <= sizeof(ulong):
                return BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]) << 32);
            default:
                var hash = seed;
                for (var rest = name; ; rest = rest[sizeof(ulong)..])
                {
                    if (rest.Length <= sizeof(ulong))
                    {
                        return Mixed(hash, BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]));
                    }
                    hash = Mixed(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest));
                }
        }
    }

    private static ulong Mixed(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * 0xD6E8FEB86659FD93, 29);

    private struct Slot
    {
        public ulong Key;
        public int Length;
        public int Number;
    }
}
