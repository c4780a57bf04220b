using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Functions.Operation;
using SvdPipeline.Measures;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>London at a glance: the tile map by tier or by a measure, and what needs attention.</summary>
internal static class HomePage
{
    private const string ByTier = "tier";

    private static readonly (int? Shade, string Words)[] Tiers =
    [
        (1, "Tier 1: published data"), (3, "Tier 2: police records and a health source"), (5, "Tier 3: two partner sources more"), (null, "no documents, or no tier yet"),
    ];

    /// <summary>Leads each role to its first page.</summary>
    public static IResult Start(HttpContext context) => Results.Redirect(context.Person() switch
    {
        null => "/sign-in",
        { Role: Roles.Partner, Borough: { } code } => $"/boroughs/{code}/public",
        _ => "/home",
    });

    public static async Task<IResult> Show(
        HttpContext context, DocumentShelf shelf, ShelfFigures figures, LakeShelf lake, BuildBook book, FirstStart first, CancellationToken cancel, string? show = null)
    {
        var person = context.SignedIn();
        var months = await shelf.Months(cancel);
        var month = months.Count > 0 ? await shelf.Month(months[0], cancel) : null;
        var sources = await lake.Sources(cancel);
        var builds = await book.List(person.Borough, BuildStates.PageSize, null, cancel);
        var progress = (await Task.WhenAll(builds.Select(b => book.Find(b.Id, cancel)))).OfType<BuildProgress>().ToList();
        var views = month is null ? [] : await Views(person, month, figures, cancel);
        var view = views.Find(v => v.Measure.Id == show);
        var built = month is null ? 0 : month.Parts.Where(p => p.Part != ShelfMonth.Comparison).Select(p => p.Part).Distinct(StringComparer.Ordinal).Count();
        var areas = view is null ? await TierAreas(person, month, figures, cancel) : Areas(person, view);
        var attention = Attention.Of(month, built, sources, progress).ToList();
        var running = progress.Find(p => !p.HasEnded);
        var starting = first.Progress is { Stage: not "done" };
        return new Page("London", DocumentTemplates.Render("pages/home", Object(
            ("month", month is null ? "" : Words.Month(month.AsOf)),
            ("boroughs_built", built),
            ("can_build", Policies.May(person, "page-upload")),
            ("starting", starting ? Starting(first.Progress!) : ""),
            ("running", running is null ? null : Object(
                ("month", Words.Month(running.Build.Order.AsOf)), ("address", $"/builds/{running.Build.Id}"), ("words", $"{BuildStates.What(running.Build.Order)}, {BuildStates.State(running.State).ToLowerInvariant()}"))),
            ("options", Words.Options([(ByTier, "Tier reached by the data supplied"), .. views.Select(v => (v.Measure.Id, v.Measure.Label))], view?.Measure.Id ?? ByTier)),
            ("map_title", view?.Measure.Label ?? "Tier by borough"),
            ("map_words", view is null ? "A borough's tier follows from the data supplied to it, never from a choice." : $"{view.ValueLabel}, {view.Window}. {view.Headline}."),
            ("map", view is null ? TierMap(areas).Render(person.Borough) : TileMap.OfNumbers(view.Measure.Label, areas.Select(a => (a.Borough, a.Number, Tile(a.Printed), a.Address))).Render(person.Borough)),
            ("value_label", view?.ValueLabel ?? "Tier"),
            ("has_interval", view is not null),
            ("rows", List(areas.OrderBy(a => a.Borough.Name, StringComparer.Ordinal), a => Object(("name", a.Borough.Name), ("address", a.Address ?? ""), ("value", a.Printed), ("interval", a.Interval)))),
            ("attention", List(attention.Take(Attention.MostShown), a => Object(("tag", a.Tag), ("colour", a.Colour), ("what", a.What), ("action", a.Action), ("address", a.Address ?? "")))),
            ("attention_more", Math.Max(0, attention.Count - Attention.MostShown))))) {
                Notice = SourceStates.Notice(sources),
                Live = starting || (month is null && running is not null),
            };
    }

    /// <summary>How far the first start on sample data has come.</summary>
    private static string Starting(FirstStartProgress progress) => progress.Stage switch
    {
        "making" => "A synthetic London is being made, so that there is something to see.",
        "checking" => $"The files of a synthetic London are being checked: {Words.Number(progress.Done)} of {Words.Number(progress.Of)} done.",
        "building" => $"The documents of a synthetic London are being built: {Words.Number(progress.Done)} of {Words.Number(progress.Of)} steps done.",
        _ => "The synthetic London of the first start could not be made: the log says why.",
    };

    /// <summary>Measures that boroughs can be told apart by, as far as the reader may see them.</summary>
    private static async Task<List<ComparisonView>> Views(Person person, ShelfMonth month, ShelfFigures shelf, CancellationToken cancel)
    {
        foreach (var edition in new[] { "official", "public" }.Where(e => Policies.May(person, $"page-compare-{e}")))
        {
            if (await shelf.Comparison(month, edition, cancel) is { } figures)
            {
                var asOf = Words.First(month.AsOf)!.Value;
                return [.. MeasureCatalogue.Compared.Where(m => m.IsJudged).Select(m => ComparisonView.Of(figures, asOf, m)).Where(v => v.HasData)];
            }
        }

        return [];
    }

    private static IReadOnlyList<Area> Areas(Person person, ComparisonView view) => [.. view.Boroughs.Select(b => new Area(
        b.Borough!, b.Ranked ? b.Plain : null, b.Value, b.Interval, Address(person, b.Area)))];

    private static async Task<IReadOnlyList<Area>> TierAreas(Person person, ShelfMonth? month, ShelfFigures figures, CancellationToken cancel)
    {
        var tiers = await Task.WhenAll(Boroughs.All.Select(b => month is null ? Task.FromResult<int?>(null) : figures.Tier(month, b.Code, cancel)));
        return [.. Boroughs.All.Zip(tiers, (b, tier) => new Area(b, tier, tier switch { null => "–", 0 => "0", var t => Words.Number(t.Value) }, "", Address(person, b.Code)))];
    }

    private static TileMap TierMap(IReadOnlyList<Area> areas) => new(
        "Tier by borough",
        [.. areas.Select(a => (a.Borough, a.Printed, (int?)(a.Number switch { 1 => 1, 2 => 3, 3 => 5, _ => null }), a.Address))],
        Tiers);

    /// <summary>A tile has room for the number; the table beside the map marks those to be read with care.</summary>
    private static string Tile(string printed) => printed.Replace(" [u]", "", StringComparison.Ordinal);

    private static string? Address(Person person, string code) =>
        Policies.May(person, "page-borough", code) ? $"/boroughs/{code}" : Policies.May(person, "page-partner", code) ? $"/boroughs/{code}/public" : null;

    private sealed record Area(Borough Borough, double? Number, string Printed, string Interval, string? Address);
}
