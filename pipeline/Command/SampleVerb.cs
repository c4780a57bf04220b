using System.CommandLine;
using SvdPipeline.Builds;
using SvdPipeline.Sources.Sample;

namespace SvdPipeline.Command;

/// <summary><c>svd sample</c>: synthetic landing files of every source.</summary>
internal static class SampleVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var target = VerbOptions.Out("Folder to write landing and partnership files into.");
        var years = VerbOptions.Years();
        var scale = VerbOptions.Scale();
        var seed = VerbOptions.Seed();
        var defects = new Option<bool>("--defects") { Description = "Plant one defect of each kind, listed in defects.json." };
        var verb = new System.CommandLine.Command("sample", "Write synthetic landing files of every source, marked synthetic.") { target, years, scale, seed, defects };
        verb.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(target)!);
            Write(terminal.Stages(), folder, new SampleOptions(parsed.GetValue(years), parsed.GetValue(scale), parsed.GetValue(seed), parsed.GetValue(defects)));
            terminal.Print(folder);
            return 0;
        });
        return verb;
    }

    /// <summary>Writes a sample as one stage.</summary>
    public static void Write(StageLog stages, string folder, SampleOptions options) => stages.Run(
        "Sample",
        () =>
        {
            SampleData.Write(folder, options);
            return Directory.GetFiles(Path.Combine(folder, "landing"), "*.csv", SearchOption.AllDirectories).Length;
        },
        files => $"{files} landing files of synthetic data");
}
