using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Partnership;

namespace SvdPipeline.Documents.Review;

/// <summary>
/// The texts of a partnership whose figures are bound. A text keeps its words while its figures follow the data: where they moved since the earlier
/// edition, someone must read it again.
/// </summary>
public static class BoundTexts
{
    private const string Code = "SVD-P109";

    /// <summary>Ids of the figures that texts and targets of a borough name.</summary>
    public static IEnumerable<string> Figures(PartnershipRecord partnership) => partnership.Commentary.Values.SelectMany(Names)
        .Concat((partnership.Targets.GetSafeValue<ScriptArray>("targets") ?? []).OfType<ScriptObject>().Select(t => t.GetSafeValue<string>("measure") ?? ""))
        .Select(FigureBinding.Parse).OfType<FigureBinding>().Select(b => b.IdIn(partnership.Borough));

    /// <summary>One finding a text with a figure that moved. It names the figures, not their values: the record of a build stands beside both editions.</summary>
    /// <param name="borough">The borough.</param>
    /// <param name="inputs">What its documents are made from.</param>
    /// <param name="editions">Editions that are written.</param>
    public static IEnumerable<Finding> Moved(Borough borough, DocumentInputs inputs, IReadOnlyCollection<Edition> editions)
    {
        if (inputs.Earlier is not { } earlier || !inputs.Partnerships.TryGetValue(borough.Code, out var partnership))
        {
            yield break;
        }

        foreach (var (section, text) in partnership.Commentary.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var edition = section.StartsWith("strategy/", StringComparison.Ordinal) || !editions.Contains(Edition.Official) ? Edition.Public : Edition.Official;
            if (earlier.Of(borough, edition) is not { } then)
            {
                continue;
            }

            var now = edition == Edition.Public ? inputs.Public : inputs.Official;
            var named = Names(text).Distinct().Select(name => (Name: name, Binding: FigureBinding.Parse(name))).Where(n => n.Binding is not null).ToList();
            var moved = named.Where(n => n.Binding!.IdIn(borough.Code) is var id && FigureText.Value(then.Figures.Find(id)) != FigureText.Value(now.Find(id))).Select(n => n.Name).ToList();
            if (moved.Count > 0)
            {
                yield return new Finding(
                    Code, $"{borough.Code}/commentary/{section}.md", 0, 0, "", string.Join(", ", moved.Select(name => $"{{{{figure:{name}}}}}")),
                    $"a text that is still right: these figures moved since the edition of {then.AsOf.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}", FindingCatalogue.Entry(Code).Remedy);
            }
        }
    }

    private static IEnumerable<string> Names(string text) => PartnershipVocabulary.BoundFigures().Matches(text).Select(m => m.Groups[1].Value);
}
