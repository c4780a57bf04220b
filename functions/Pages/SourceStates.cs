using Scriban.Runtime;
using SvdPipeline.Functions.Intake;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>Sources as pages show them.</summary>
internal static class SourceStates
{
    /// <summary>What pages say of data that the sample made.</summary>
    public const string Synthetic = "Synthetic sample data: invented records, not real people or events. Not for decisions.";

    /// <summary>The notice of a lake's sources.</summary>
    public static string Notice(IEnumerable<SourceFreshness> sources) => sources.Any(s => s.Synthetic) ? Synthetic : "";

    /// <summary>A source's line.</summary>
    public static ScriptObject Line(SourceFreshness source) => Object(
        ("title", source.Title),
        ("publisher", source.Publisher),
        ("state", State(source)),
        ("colour", source.State switch { "fresh" => "green", "late" => "yellow", "stale" => "red", _ => "grey" }),
        ("latest", Words.Day(source.Latest)),
        ("due", source.State is "missing" or "not judged" ? "" : Words.Day(source.Due)),
        ("how", source.IsPulled ? "fetched by the service" : "put in by hand"),
        ("schedule", source.Schedule),
        ("rows", source.Files == 0 ? "" : Words.Number(source.Rows)),
        ("files", source.Files == 0 ? "" : Words.Number(source.Files)));

    private static string State(SourceFreshness source) => source.State switch
    {
        "fresh" => "In time",
        "late" => "Late",
        "stale" => "Overdue",
        "missing" => "Not supplied",
        _ => "In use",
    };
}
