using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Measures;

public sealed class SimilarBoroughsTests
{
    private static readonly string[] Codes = [.. Boroughs.All.Where(b => b.InScheme).Select(b => b.Code)];

    [Fact]
    public void EachBorough_HasTheFiveNearest_NeverTheCityNorItself()
    {
        var figures = SimilarBoroughs.Of(Profile());

        Assert.Equal(32 * 5, figures.Count);
        Assert.All(figures, f => Assert.DoesNotContain("E09000001", new[] { f.Area, f.Category }));
        Assert.All(figures, f => Assert.NotEqual(f.Area, f.Category));
        // Every characteristic rises with the place in the list, so the nearest stand beside it.
        Assert.Equal([Codes[9], Codes[11], Codes[8], Codes[12], Codes[7]], figures.Where(f => f.Area == Codes[10]).Select(f => f.Category));
    }

    [Fact]
    public void OneBoroughWithoutOneCharacteristic_AndThereIsNoList() =>
        Assert.Empty(SimilarBoroughs.Of(Profile().Where(p => (p.Characteristic, p.Borough) != ("households-deprived", "E09000014"))));

    [Fact]
    public void ASumWithAHiddenBorough_IsHidden_AndNoSmallCountFollows()
    {
        var similar = SimilarBoroughs.Of(Profile());
        var members = SimilarBoroughs.MembersIn(new FigureSet(similar));
        var random = new Random(7);
        var counts = Codes.ToDictionary(c => c, _ => (long)random.Next(1, 40), StringComparer.Ordinal);
        var rows = counts.Select(c => Count(c.Key, c.Value)).Concat(members.Select(m => Count(m.Key, m.Value.Sum(b => counts[b]))));
        var official = FigureBuilder.From(rows, new StandardPeriods(new DateOnly(2026, 2, 28)), similar: similar);

        var edition = PublicEdition.Of(official);

        Assert.Contains(counts.Values, c => c < 5);
        Assert.Contains(edition.All, f => SimilarBoroughs.IsArea(f.Area) && f.Value is not null);
        Assert.All(
            members.Where(m => m.Value.Any(b => counts[b] < 5)),
            m => Assert.Equal("c", edition.Find(m.Key, "weapon-enabled", "count", "12m")!.Status));
        Assert.Same(edition, DisclosureAudit.Checked(edition, official));
    }

    private static FigureCount Count(string area, long count) => new(new FigureCell("weapon-enabled", area, "12m"), count, 1000, null, null);

    private static IEnumerable<(string Characteristic, string Borough, double Value)> Profile() =>
        from characteristic in new[] { "residents", "residents-under-25", "residents-from-65", "small-areas-deprived-fifth", "households-deprived" }
        from place in Enumerable.Range(0, Codes.Length)
        select (characteristic, Codes[place], place * (double)characteristic.Length);
}
