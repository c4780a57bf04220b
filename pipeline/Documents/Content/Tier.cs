
namespace SvdPipeline.Documents.Content;

/// <summary>The tier a borough has reached: worked out from the data supplied, never chosen.</summary>
/// <param name="Number">1 published data, 2 police records covering the 12 months and a health source, 3 two partner sources more (case data or a local survey); 0 for none.</param>
/// <param name="Label">As printed.</param>
/// <param name="WhatWouldRaiseIt">What the partnership would supply for the next one.</param>
internal sealed record Tier(int Number, string Label, string WhatWouldRaiseIt)
{
    private const int PartnerSources = 2;

    /// <summary>Works the tier out for the borough of these figures.</summary>
    public static Tier Of(DocumentFigures figures, DocumentSources sources)
    {
        bool Covers(string measure) => figures.Find(measure, "count") is not null;
        var published = Covers("subgroup-proxy") || Covers("knife-crime") || Covers("residents");
        var police = Covers("in-scope");
        var health = Covers("ambulance-assault") || Covers("ed-assault");
        var partners = sources.All.Count(s => s.Group == "partner" && sources.Supplied(s.Id) && Covers(s.Check));
        var number = !police && !published ? 0 : !police || !health ? 1 : partners < PartnerSources ? 2 : 3;
        return new Tier(number, Wording.Say($"tier.{number}"), number switch
        {
            0 => Wording.Say("tier.raise.1", ("borough", figures.Borough.Name)),
            1 => Wording.Say("tier.raise.2", ("what", Wording.List([.. Wanted(police, health)]))),
            2 => Wording.Count("tier.raise.3", partners, ("n", partners == 0 ? "none" : "one")),
            _ => Wording.Say("tier.raise.none"),
        });
    }

    private static IEnumerable<string> Wanted(bool police, bool health)
    {
        if (!police)
        {
            yield return Wording.Say("tier.raise.police");
        }

        if (!health)
        {
            yield return Wording.Say("tier.raise.health");
        }
    }
}
