using SvdPipeline.Areas;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;

namespace SvdPipeline.Functions.Pages;

/// <summary>Something on the first page that a person should look at.</summary>
/// <param name="Tag">How urgent, in a word or two.</param>
/// <param name="Colour">Colour of the tag.</param>
/// <param name="What">What it is.</param>
/// <param name="Action">What to do.</param>
/// <param name="Address">Where, or null.</param>
internal sealed record Attention(string Tag, string Colour, string What, string Action, string? Address)
{
    /// <summary>Shown on the first page at most.</summary>
    public const int MostShown = 8;

    /// <summary>Failed builds, boroughs left out of the newest month, sources overdue, late and not supplied; the most urgent first.</summary>
    public static IEnumerable<Attention> Of(ShelfMonth? month, int built, IReadOnlyList<SourceFreshness> sources, IReadOnlyList<BuildProgress> builds)
    {
        // A failure is news until a later build of the same has come through.
        foreach (var failed in builds.Where(b => b.State == "failed" && !builds.Any(later =>
            later.State == "done" && later.Build.RequestedAt > b.Build.RequestedAt && later.Build.Order.Covered().Order().SequenceEqual(b.Build.Order.Covered().Order()))))
        {
            var step = failed.Steps.First(s => s.State == "failed");
            yield return new Attention(
                "Build failed", "red", $"{BuildStates.What(failed.Build.Order)}, figures to {Words.Month(failed.Build.Order.AsOf)}", step.Remedy ?? step.Message, $"/builds/{failed.Build.Id}");
        }

        foreach (var source in sources.Where(s => s.State is "stale" or "late").OrderByDescending(s => s.State == "stale").ThenBy(s => s.Due))
        {
            yield return new Attention(
                source.State == "stale" ? "Overdue" : "Late",
                source.State == "stale" ? "red" : "yellow",
                $"{source.Title}: data ends on {Words.Day(source.Latest)}",
                source.IsPulled ? $"The service fetches it by itself; a newer file was due by {Words.Day(source.Due)}." : $"A newer file was due by {Words.Day(source.Due)}: put it in on the data page.",
                "/data#sources");
        }

        if (month is not null && built < Boroughs.All.Count)
        {
            yield return new Attention(
                "Not built", "blue", $"{Words.Number(Boroughs.All.Count - built)} areas have no documents of {Words.Month(month.AsOf)}", "Build all London to bring them level.", null);
        }

        var missing = sources.Count(s => s.State == "missing");
        if (missing > 0 && missing < sources.Count)
        {
            yield return new Attention(
                "Not supplied", "grey", $"{Words.Number(missing)} sources that the documents can use are not supplied", "Each section of a document says what it lacks and who holds it.", "/data#sources");
        }
    }
}
