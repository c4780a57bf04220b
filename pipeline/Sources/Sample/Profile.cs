using System.Globalization;
using System.Text;

namespace SvdPipeline.Sources.Sample;

/// <summary>A distribution of <c>profiles.csv</c>: labels with weights, or weights alone.</summary>
internal sealed class Profile
{
    private static readonly Dictionary<string, Profile> Loaded = SampleTable.Read("profiles")
        .ToDictionary(r => r["name"], r => new Profile(r["entries"]), StringComparer.Ordinal);

    private readonly AliasTable table;
    private readonly (int From, int To)[] ages;

    private Profile(string entries)
    {
        var parts = entries.Split(' ').Aggregate(new List<string>(), Join);
        Labels = [.. parts.Select(p => p.Contains(':', StringComparison.Ordinal) ? p[..p.LastIndexOf(':')] : "")];
        Weights = [.. parts.Select(p => int.Parse(p[(p.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture))];
        Bytes = [.. Labels.Select(Encoding.UTF8.GetBytes)];
        table = new AliasTable([.. Weights.Select(w => (long)w)]);
        ages = [.. Labels.Select(Band)];
    }

    /// <summary>Labels; empty where the entries are weights alone.</summary>
    public string[] Labels { get; }

    /// <summary>Weights.</summary>
    public int[] Weights { get; }

    /// <summary>Labels as UTF-8.</summary>
    public byte[][] Bytes { get; }

    /// <summary>The profile of this name, such as <c>ages:assault</c>.</summary>
    public static Profile Of(string name) => Loaded[name];

    /// <summary>The weight of a label, or <paramref name="otherwise"/>.</summary>
    public int Weight(string label, int otherwise)
    {
        var index = Array.IndexOf(Labels, label);
        return index < 0 ? otherwise : Weights[index];
    }

    /// <summary>An index, by weight.</summary>
    public int Pick(ref SampleRandom random) => table.Pick(ref random);

    /// <summary>An age: a band by weight, then any year of it.</summary>
    public int PickAge(ref SampleRandom random)
    {
        var (from, to) = ages[table.Pick(ref random)];
        return random.Between(from, to);
    }

    // A label may hold spaces: an entry ends with its weight.
    private static List<string> Join(List<string> parts, string word)
    {
        if (parts.Count > 0 && !char.IsAsciiDigit(parts[^1][^1]))
        {
            parts[^1] += " " + word;
        }
        else
        {
            parts.Add(word);
        }

        return parts;
    }

    private static (int From, int To) Band(string label)
    {
        var ends = label.Split('-');
        return ends.Length == 2 && int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from) && int.TryParse(ends[1], CultureInfo.InvariantCulture, out var to)
            ? (from, to)
            : (0, 0);
    }
}
