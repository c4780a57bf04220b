using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Builds;
using SvdPipeline.Disclosure;

namespace SvdPipeline.Command;

/// <summary>The options of a build, shared by <c>build</c> and <c>plan</c>.</summary>
internal sealed class BuildOptions
{
    private readonly Option<string> lake = VerbOptions.Lake();
    private readonly Option<string> target = VerbOptions.Out("Folder of the documents tree.");
    private readonly Option<DateOnly> asOf = new("--as-of")
    {
        Description = "Last month of the assessment, as YYYY-MM.",
        Required = true,
        HelpName = "YYYY-MM",
        CustomParser = VerbOptions.Month,
    };

    private readonly Option<Borough[]> borough = new("--borough")
    {
        Description = "A borough by GSS code or name; may be repeated. Without it: all boroughs and the comparison.",
        HelpName = "CODE or NAME",
        CustomParser = FindBoroughs,
        DefaultValueFactory = _ => [.. Boroughs.All],
    };

    private readonly Option<string> definition = VerbOptions.Definition();
    private readonly Option<string> edition = new Option<string>("--edition")
    {
        Description = "Edition to write.",
        HelpName = "official|public|both",
        DefaultValueFactory = _ => "both",
    }.AcceptOnlyFromAmong("official", "public", "both");

    private readonly Option<string?> partnership = new("--partnership") { Description = "Folder with one folder a borough: commentary, partnership, plan, targets.", HelpName = "DIR" };
    private readonly Option<string?> previous = new("--previous") { Description = "Earlier build to compare with: its OUT, of which the newest month before is taken, or OUT/{as-of}.", HelpName = "DIR" };
    private readonly Option<bool> unknown = new("--allow-unknown-codes") { Description = "Build although more than 2 % of a source's rows have an unknown offence code." };
    private readonly Option<int> threads = new("--threads") { Description = "Threads to use; 0 for all. The output does not depend on it.", HelpName = "N" };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="ofLondon">True for a verb that is always about all boroughs.</param>
    public void AddTo(System.CommandLine.Command verb, bool ofLondon = false)
    {
        foreach (var option in new Option[] { lake, target, asOf, borough, definition, edition, partnership, previous, unknown, threads }.Where(o => o != borough || !ofLondon))
        {
            verb.Add(option);
        }
    }

    /// <summary>The build asked for.</summary>
    public BuildRequest Request(ParseResult parsed) => new(
        parsed.GetValue(lake)!,
        parsed.GetValue(target)!,
        parsed.GetValue(asOf),
        parsed.GetValue(borough)!,
        parsed.GetValue(definition)!,
        parsed.GetValue(edition) switch
        {
            "official" => [Edition.Official],
            "public" => [Edition.Public],
            _ => [Edition.Official, Edition.Public],
        },
        parsed.GetValue(partnership),
        parsed.GetValue(unknown),
        parsed.GetValue(threads),
        parsed.GetValue(previous));

    private static Borough[] FindBoroughs(ArgumentResult result)
    {
        var found = new SortedDictionary<string, Borough>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
        {
            if (Boroughs.Find(token.Value) is { } borough)
            {
                found[borough.Code] = borough;
            }
            else
            {
                result.AddError($"'{token.Value}' is no London borough: a GSS code such as E09000014, or a name such as Haringey, is wanted.");
            }
        }

        return [.. found.Values];
    }
}
