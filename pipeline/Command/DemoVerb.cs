using System.CommandLine;
using SvdPipeline.Builds;
using SvdPipeline.Definition;
using SvdPipeline.Sources.Sample;

namespace SvdPipeline.Command;

/// <summary><c>svd demo</c>: a synthetic London, from landing files to every document, in one command and without a network.</summary>
internal static class DemoVerb
{
    /// <summary>The demo's references are made up; a fixed key gives the same bytes each time.</summary>
    private static readonly byte[] DemoKey = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var target = new Option<string>("--out") { Description = "Folder to write into.", DefaultValueFactory = _ => "demo", HelpName = "DIR" };
        var scale = VerbOptions.Scale();
        var verb = new System.CommandLine.Command("demo", "Make synthetic data for all of London and build every document from it.") { target, scale };
        verb.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(target)!);
            var stages = terminal.Stages();
            SampleVerb.Write(stages, folder, new SampleOptions { Scale = parsed.GetValue(scale) });
            var lake = Path.Combine(folder, "lake");
            Pipeline.Ingest(new IngestRequest(Path.Combine(folder, "landing"), lake, Key: DemoKey), stages);
            var built = Pipeline.Build(
                new BuildRequest(
                    lake,
                    Path.Combine(folder, "documents"),
                    SampleData.LastMonth,
                    Areas.Boroughs.All,
                    DefinitionProfile.Default,
                    [Disclosure.Edition.Official, Disclosure.Edition.Public],
                    Path.Combine(folder, "partnership")),
                stages);
            terminal.Say();
            terminal.Say($"{built.Documents} documents. Open this page in a browser:");
            terminal.Print(Path.Combine(built.Folder, "official", "index.html"));
            return 0;
        });
        return verb;
    }
}
