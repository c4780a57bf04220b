using SvdPipeline.Command;

namespace SvdPipeline.AcceptanceTests;

/// <summary>One run of the command, in this process, as a user would type it.</summary>
/// <param name="Exit">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Talk">Standard error.</param>
internal sealed record CommandRun(int Exit, string Output, string Talk)
{
    public static CommandRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var talk = new StringWriter();
        var exit = Svd.Run(args, output, talk, interactive: false);
        return new CommandRun(exit, output.ToString(), talk.ToString());
    }

    /// <summary>Runs and expects exit 0; anything else fails with what the command said.</summary>
    public static CommandRun Done(params string[] args)
    {
        var run = Of(args);
        Assert.True(run.Exit == 0, $"svd {string.Join(' ', args)} gave {run.Exit}\n{run.Talk}\n{run.Output}");
        return run;
    }
}
