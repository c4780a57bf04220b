using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>Where a build stands: the part of its page that changes while it runs.</summary>
internal static class BuildProgressView
{
    /// <summary>Where it stands, in a sentence; changes rarely enough to be read out.</summary>
    public static string Sentence(BuildProgress progress) => progress.State switch
    {
        "requested" => "It waits for its turn.",
        "measuring" => "All of London is measured, so that boroughs can be compared.",
        "writing" => "The documents are being written.",
        "done" => $"Its documents are there. It took {Words.WholeSeconds((long)(progress.Result!.Ended - progress.Build.RequestedAt).TotalSeconds)}.",
        "failed" => "It stopped, and the documents that were there before are unchanged.",
        _ => "It was cancelled, and the documents that were there before are unchanged.",
    };

    public static Html Render(BuildProgress progress, Person person)
    {
        var order = progress.Build.Order;
        return DocumentTemplates.Render("pages/build-progress", Object(
            ("state", BuildStates.State(progress.State)),
            ("colour", BuildStates.Colour(progress.State)),
            ("words", Sentence(progress)),
            ("running", !progress.HasEnded),
            ("total", progress.Steps.Count),
            ("done", progress.Steps.Count(s => s.State == "done")),
            ("failures", List(progress.Steps.Where(s => s.State == "failed"), s => Object(
                ("step", BuildStates.Step(s.Name)), ("message", s.Message), ("code", s.Code ?? ""), ("remedy", s.Remedy ?? "")))),
            ("results", List(Results(progress, person), link => Object(("words", link.Words), ("address", link.Address)))),
            ("steps", List(progress.Steps, s => Object(
                ("name", BuildStates.Step(s.Name)),
                ("state", BuildStates.State(s.State)),
                ("colour", BuildStates.Colour(s.State)),
                ("seconds", Words.Seconds(s.Seconds)),
                ("message", s.State == "failed" ? "" : s.Message),
                ("tries", s.Tries)))),
            ("findings", progress.Findings.Count > 0 ? List(progress.Findings.Take(1), f => f.Code) : List(Array.Empty<string>(), f => f)),
            ("findings_table", FindingList.Render("What the build found in its inputs", progress.Findings, progress.Findings.Count) ?? Html.Empty)));
    }

    private static IEnumerable<(string Words, string Address)> Results(BuildProgress progress, Person person)
    {
        if (progress.State != "done")
        {
            yield break;
        }

        var covered = progress.Build.Order.Covered();
        if (covered.Count == Boroughs.All.Count)
        {
            yield return ("London on the map", "/home");
            yield return ("Compare boroughs", "/compare");
        }

        foreach (var code in covered.Where(code => Policies.May(person, "page-borough", code)).Where(code => covered.Count == 1 || code == person.Borough))
        {
            yield return ($"Documents of {Boroughs.Find(code)!.Name}", $"/boroughs/{code}#documents");
        }
    }
}
