using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Definition;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Review;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Harm;
using SvdPipeline.Partnership;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Content;

/// <summary>The values the templates of one document see, as script objects.</summary>
internal static class DocumentModel
{
    private static readonly ScriptArray Codes = List(OffenceCodes.All.Where(c => c.Element != "other").Select(c => new ScriptObject
    {
        ["code"] = c.Code,
        ["label"] = c.Label,
        ["element"] = Element(c.Element),
        ["source"] = Wording.Capital(c.Source.Split([';', '('])[0].Trim()),
        ["verified"] = c.Verified == "yes" ? "Yes" : "Not yet",
    }));

    private static readonly ScriptObject Themes = Words(Wording.Read<Dictionary<string, string>>("themes"));

    private static readonly ScriptArray MeasureList = List(MeasureCatalogue.Measures.Select(m =>
        new ScriptObject { ["label"] = m.Label, ["description"] = m.Description, ["compared"] = Sentences.Compared(m) }));

    private static readonly ScriptArray Breaks = List(MeasureCatalogue.Measures.SelectMany(m => m.Breaks.Select(b =>
        new ScriptObject { ["label"] = m.Label, ["from"] = b.From, ["reason"] = b.Reason, ["source"] = b.Source })));

    private static readonly ScriptArray Values = List(ValueTable.All[0].Values.DistinctBy(v => v.Category).Select(weight => (Weight: weight, Cost: ValueTable.All[1].Find(weight.Breakdown, weight.Category)!)).Select(v => new ScriptObject
    {
        ["label"] = MeasureCatalogue.Breakdown(v.Weight.Breakdown).Categories.First(c => c.Id == v.Weight.Category).Label + (v.Weight.Breakdown == "subgroup" ? " (published subgroup)" : ""),
        ["weight"] = Each(v.Weight, "harm"),
        ["weight_of"] = v.Weight.Note,
        ["cost"] = Each(v.Cost, "cost"),
        ["cost_of"] = v.Cost.Note,
    }));

    public static ScriptObject Of(string kind, Edition edition, DocumentInputs inputs, DocumentFigures figures, DocumentSources sources, IReadOnlyList<KeyFinding> findings, PartnershipRecord partnership, EditionComparison? comparison)
    {
        var tier = Tier.Of(figures, sources);
        return new ScriptObject
        {
            ["kind"] = kind,
            ["official"] = edition == Edition.Official,
            ["edition"] = edition == Edition.Official ? "Official" : "Public",
            ["borough"] = figures.Borough.Name,
            ["code"] = figures.Borough.Code,
            ["in_scheme"] = figures.Borough.InScheme,
            ["part"] = figures.AreaName("part"),
            ["similar"] = Wording.List([.. figures.Similar.Select(b => b.Name)]),
            ["as_of"] = Wording.Month(inputs.AsOf),
            ["window"] = Sentences.Window("12m", inputs.AsOf),
            ["from"] = Wording.Month(inputs.AsOf.AddMonths(-11)),
            ["pandemic"] = inputs.AsOf.AddMonths(-71) <= new DateOnly(2021, 6, 1) && inputs.AsOf.AddYears(-5) >= new DateOnly(2020, 3, 1),
            ["run"] = inputs.RunReference,
            ["marking"] = Marking(kind, edition),
            ["banner"] = Banner(inputs),
            ["tier"] = new ScriptObject { ["number"] = tier.Number, ["label"] = tier.Label, ["raise"] = tier.WhatWouldRaiseIt },
            ["profile"] = Profile(inputs.Profile, figures.Borough.Code),
            ["findings"] = List(findings.Select(f => f.Text)),
            ["partnership"] = partnership.Partnership,
            ["plan"] = partnership.Plan,
            ["targets"] = TargetResults.Of(partnership.Targets.GetSafeValue<ScriptArray>("targets") ?? [], figures, comparison),
            ["snapshots"] = List(inputs.Snapshots.Where(s => IsNamed(s, inputs, figures, sources)).Select(s => Snapshot(s, sources))),
            ["sources"] = List(sources.All.Select(s => Source(s, sources))),
            ["register"] = DataRegister.Of(figures, sources),
            ["survey"] = SurveyTable.Of(inputs.Survey ?? [], figures.Borough.Code, edition),
            ["survey_source"] = sources.Line(["partner-survey"]),
            ["quality"] = QualityTables.Of(inputs.Quality ?? [], figures.Borough.Code, edition),
            ["old_wards"] = WardConversions.Of(inputs.Quality ?? [], inputs.Wards, figures.Borough.Code, edition),
            ["place_checks"] = PlaceChecks.Of(inputs.PlaceChecks ?? [], figures.Borough),
            ["measures"] = MeasureList,
            ["breaks"] = Breaks,
            ["values"] = Values,
            ["themes"] = Themes,
        };
    }

    /// <summary>Protective marking of a document.</summary>
    public static string Marking(string kind, Edition edition) => Wording.Say(
        edition == Edition.Public ? "marking.public" : kind == "strategy" ? "marking.strategy" : "marking.official");

    /// <summary>The banner given, or the synthetic-data notice when a snapshot is synthetic.</summary>
    public static string Banner(DocumentInputs inputs) =>
        inputs.Banner.Length > 0 ? inputs.Banner : inputs.Snapshots.Any(s => s.Synthetic) ? Wording.Say("banner.synthetic") : "";

    private static ScriptObject Profile(DefinitionProfile profile, string borough) => new()
    {
        ["id"] = profile.Id,
        ["label"] = profile.Label,
        ["source"] = profile.Source.TrimEnd('.') + ".",
        ["notes"] = List(profile.NotesOf(borough).Select(n => n.Text)),
        ["codes"] = Codes,
    };

    private static string Element(string id) =>
        MeasureCatalogue.Breakdown("element").Categories.FirstOrDefault(c => c.Id == id)?.Label ?? Wording.Say($"element.{id}");

    private static bool IsNamed(Snapshot s, DocumentInputs inputs, DocumentFigures figures, DocumentSources sources) =>
        inputs.PartnerFiles is null || sources.Words(s.Source).Group != "partner" || inputs.PartnerFiles.Contains(new PartnerFile(s.Id, figures.Borough.Code));

    private static ScriptObject Snapshot(Snapshot s, DocumentSources sources) => new()
    {
        ["id"] = s.Id,
        ["title"] = sources.Words(s.Source).Title,
        ["file"] = s.File,
        ["publisher"] = sources.Words(s.Source).Publisher,
        ["licence"] = sources.Words(s.Source).Licence,
        ["as_of"] = s.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        ["rows_in"] = Whole(s.RowsIn),
        ["rows_kept"] = Whole(s.RowsKept),
        ["rows_refused"] = Whole(s.RowsRefused),
        ["findings"] = Whole(s.Findings),
        ["synthetic"] = s.Synthetic ? "Yes" : "No",
    };

    private static ScriptObject Source(SourceWords s, DocumentSources sources) => new()
    {
        ["title"] = s.Title,
        ["publisher"] = s.Publisher,
        ["licence"] = s.Licence,
        ["holder"] = s.Holder,
        ["how"] = s.How,
        ["group"] = s.Group,
        ["supplied"] = sources.Supplied(s.Id) ? "Supplied" : s.Group is "shipped" ? "Comes with the product" : s.Group is "later" or "partner" ? "Not read yet" : "Missing",
    };

    private static ScriptObject Words(Dictionary<string, string> words)
    {
        var map = new ScriptObject();
        foreach (var (key, value) in words)
        {
            map[key] = value;
        }

        return map;
    }

    private static string Each(OffenceValue value, string statistic) => value.Value is { } each ? FigureText.Each((double)each, statistic) : "[x]";

    private static ScriptArray List(IEnumerable<object> items) => new(items);

    private static string Whole(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
