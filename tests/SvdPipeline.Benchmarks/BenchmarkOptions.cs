using System.Globalization;

namespace SvdPipeline.Benchmarks;

/// <summary>Options of a run.</summary>
/// <param name="Rows">Crime rows of each round.</param>
/// <param name="Repeats">Times each task is measured, in turn with the others; the median counts.</param>
/// <param name="Out">File for the table, or null.</param>
/// <param name="Work">Folder for the data, kept afterwards; null for a temporary one.</param>
internal sealed record BenchmarkOptions(IReadOnlyList<int> Rows, int Repeats, string? Out, string? Work)
{
    /// <summary>Shown when the options cannot be read.</summary>
    public const string Usage = "Options: [--rows 1000000,5000000] [--repeats 3] [--out FILE] [--work DIR]";

    /// <summary>Reads the options; null when they are wrong.</summary>
    public static BenchmarkOptions? Parse(string[] args)
    {
        var options = new BenchmarkOptions([1_000_000], 3, null, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length)
            {
                return null;
            }

            var value = args[i + 1];
            var read = args[i] switch
            {
                "--rows" => Numbers(value) is { } rows ? options with { Rows = rows } : null,
                "--repeats" => Numbers(value) is [var repeats] ? options with { Repeats = repeats } : null,
                "--out" => options with { Out = value },
                "--work" => options with { Work = value },
                _ => null,
            };
            if (read is null)
            {
                return null;
            }

            options = read;
        }

        return options;
    }

    private static int[]? Numbers(string text)
    {
        var numbers = text.Split(',').Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers.All(n => n > 0) ? numbers : null;
    }
}
