using System.CommandLine;
using SvdPipeline.Findings;

namespace SvdPipeline.Command;

/// <summary>The <c>svd</c> command: parses, runs one verb, and turns what went wrong into an exit code.</summary>
public static class Svd
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">Arguments after the program's name.</param>
    /// <param name="output">Data.</param>
    /// <param name="talk">Talk.</param>
    /// <param name="interactive">True when the talk goes to a terminal.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter talk, bool interactive)
    {
        var terminal = new Terminal(output, talk, interactive);
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Say(error.Message);
            }

            terminal.Say($"Try 'svd {parsed.CommandResult.Command.Name} --help'.");
            return (int)ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = talk, EnableDefaultExceptionHandler = false });
        }
        catch (UserError error)
        {
            terminal.Say(error);
            return (int)error.Exit;
        }
        catch (AggregateException error) when (error.Flatten().InnerExceptions is [UserError first, ..])
        {
            terminal.Say(first);
            return (int)first.Exit;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            terminal.Say(new UserError(ExitCode.Storage, "SVD-T101", error.Message, FindingCatalogue.Entry("SVD-T101").Remedy));
            return (int)ExitCode.Storage;
        }
        catch (Exception error)
        {
            terminal.Say($"This is a bug in SvdPipeline. Please report it with the lines below.\n{error}");
            return (int)ExitCode.Bug;
        }
    }

    /// <summary>The command with all its verbs.</summary>
    internal static RootCommand Root(Terminal terminal) => new("London's Serious Violence Duty: from datasets to every borough's needs assessment and strategy.")
    {
        DemoVerb.Create(terminal),
        SampleVerb.Create(terminal),
        PullVerb.Create(terminal),
        IngestVerb.Create(terminal),
        BuildVerb.Create(terminal),
        PlanVerb.Create(terminal),
        CompareVerb.Create(terminal),
        CheckVerb.Create(terminal),
        ExplainVerb.Create(terminal),
        VerifyVerb.Create(terminal),
        LineageVerb.Create(terminal),
        DefinitionVerb.Create(terminal),
        SourcesVerb.Create(terminal),
        SchemaVerb.Create(terminal),
        RetentionVerb.Create(terminal),
    };
}
