using System.Globalization;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Content;

/// <summary>What a document can say about its sources: words, and which of them were supplied.</summary>
internal sealed class DocumentSources
{
    private static readonly SourceWords[] Standard = Wording.Read<SourceWords[]>("sources");

    private const string EarlierEdition = "previous-edition";

    private readonly Dictionary<string, SourceWords> words;
    private readonly ILookup<string, Snapshot> snapshots;

    private readonly bool earlier;

    /// <param name="described">Descriptions of contracts.</param>
    /// <param name="supplied">Snapshots in use.</param>
    /// <param name="earlier">True when an earlier edition was given.</param>
    public DocumentSources(IReadOnlyList<SourceDescription> described, IReadOnlyList<Snapshot> supplied, bool earlier = false)
    {
        this.earlier = earlier;
        words = Standard.ToDictionary(w => w.Id, StringComparer.Ordinal);
        foreach (var d in described)
        {
            var under = words.GetValueOrDefault(d.Id) ?? new SourceWords(d.Id, d.Title, d.Title, "later", "", "", "", "", "");
            words[d.Id] = under with
            {
                Title = Or(d.Title, under.Title),
                Publisher = Or(d.Publisher, under.Publisher),
                Licence = Or(d.Licence, under.Licence),
                Holder = Or(d.Holder, under.Holder),
                How = Or(d.HowToSupply, under.How).TrimEnd('.'),
            };
        }

        snapshots = supplied.ToLookup(s => s.Source, StringComparer.Ordinal);
    }

    /// <summary>All sources, those the product reads first.</summary>
    public IEnumerable<SourceWords> All => words.Values;

    public SourceWords Words(string id) => words.TryGetValue(id, out var w) ? w : throw new InvalidOperationException($"No source '{id}' in templates/wording/sources.json.");

    public bool Supplied(string id) => snapshots.Contains(id) || (earlier && id == EarlierEdition);

    public IEnumerable<Snapshot> Snapshots(string id) => snapshots[id];

    /// <summary>The line under a table or chart.</summary>
    public string Line(IEnumerable<string> ids) => Wording.Say("source", ("sources", string.Join("; ", ids.Select(Standing).Distinct().Select(One))));

    /// <summary>Small areas added up stand in for the estimates of boroughs.</summary>
    private string Standing(string id) =>
        id == "ons-population" && !Supplied(id) && Supplied("ons-small-area-population") ? "ons-small-area-population" : id;

    private string One(string id)
    {
        var title = Words(id).Title;
        if (Words(id).Group == "shipped")
        {
            return title;
        }

        if (snapshots[id].Any() && snapshots[id].All(s => s.Relation == "stg_indicator" && s.AsOf == s.Received))
        {
            // Indicators carry their own periods; a file without a date of its own only has the day it came.
            return Wording.Say("source.received", ("title", title), ("received", snapshots[id].Max(s => s.Received).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)));
        }

        return Supplied(id)
            ? Wording.Say("source.as_of", ("title", title), ("as_of", snapshots[id].Max(s => s.AsOf).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)))
            : Wording.Say("source.none", ("title", title));
    }

    private static string Or(string first, string second) => first.Length > 0 ? first : second;
}
