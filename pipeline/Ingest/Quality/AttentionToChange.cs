using SvdPipeline.Areas;

namespace SvdPipeline.Ingest.Quality;

/// <summary>What of the changes since the file before needs attention.</summary>
internal static class AttentionToChange
{
    /// <summary>A hundredth of a sum is more than late entries change.</summary>
    private const decimal Revised = 0.01m;

    /// <summary>The list of a source.</summary>
    public static IEnumerable<Attention> Of(SourceReport source)
    {
        foreach (var series in source.Changes.GroupBy(c => (c.Series, c.File, c.Previous)))
        {
            var (name, file, previous) = series.Key;
            Attention Item(int level, string kind, string what, IEnumerable<string> detail, string todo) => new(
                level, $"change {source.Id} {name} {kind} {file} {previous}", source.Id, $"{what}{AttentionList.In(name)}", $"{AttentionList.List([.. detail])} {file} against {previous}.", todo);
            var kinds = series.ToLookup(c => c.Kind, StringComparer.Ordinal);
            if (kinds["column_gone"].Any())
            {
                yield return Item(1, "column_gone", "Columns have gone", kinds["column_gone"].Select(c => c.Item), "Ask the supplier; map the column when it has another name now.");
            }

            if (kinds["area"].Any())
            {
                var revised = kinds["area"].First().Item == "revised";
                yield return Item(
                    2,
                    "area",
                    $"{(revised ? "Sums of the same months" : "Sums of the last month")} jumped in {AttentionList.Text(kinds["area"].Count())} {(kinds["area"].Count() == 1 ? "area" : "areas")}",
                    kinds["area"].OrderByDescending(Jump).Select(c => $"{Area(c.Found)} {Number(c.Before)} to {Number(c.After)}"),
                    "Find out from the publisher's notes, or ask, whether it is real.");
            }

            if (kinds["value_gone"].Any())
            {
                yield return Item(2, "value_gone", "Categories have gone", kinds["value_gone"].Select(Value), "Look whether they were renamed: a series would break.");
            }

            if (kinds["value_new"].Any())
            {
                yield return Item(3, "value_new", "New categories", kinds["value_new"].Select(Value), "Look whether they are counted where they belong.");
            }

            if (kinds["column_new"].Any())
            {
                yield return Item(3, "column_new", "New columns", kinds["column_new"].Select(c => c.Item), "Nothing to do.");
            }
        }

        foreach (var family in source.Overlaps.GroupBy(o => o.Family))
        {
            var o = family.First();
            if (Math.Abs(o.After - o.Before) > Revised * o.Before)
            {
                yield return new Attention(
                    3,
                    $"revised {source.Id} {o.Family} {o.File} {o.Other}",
                    source.Id,
                    $"History was revised{AttentionList.In(o.Family)}: {o.FirstMonth} to {o.LastMonth}",
                    $"{AttentionList.Text(o.Before)} to {AttentionList.Text(o.After)} over {AttentionList.Text(o.Months)} months{(o.Area.Length > 0 ? $"; most in {Area(o.Area)}" : "")}. {o.File} against {o.Other}.",
                    "Nothing to do: a series is made of one file only. Do not compare with figures from older files.");
            }
        }
    }

    /// <summary>The name of a borough, or the code.</summary>
    public static string Area(string code) => code.Length == 0 ? "no area" : Boroughs.Find(code)?.Name ?? code;

    private static long Jump(FileChange change) => Math.Abs(Whole(change.After) - Whole(change.Before));

    private static string Number(string text) => AttentionList.Text(Whole(text));

    private static long Whole(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Value(FileChange change) => $"{change.Item} {change.Found}";
}
