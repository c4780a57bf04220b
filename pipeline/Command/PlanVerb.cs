using SvdPipeline.Builds;

namespace SvdPipeline.Command;

/// <summary><c>svd plan</c>: what a build would do and why, touching nothing.</summary>
internal static class PlanVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var options = new BuildOptions();
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command("plan", "Say what 'svd build' with the same options would do and why, touching nothing.") { format };
        options.AddTo(verb);
        verb.SetAction(parsed => Print(terminal, options.Request(parsed), parsed.GetValue(format)!));
        return verb;
    }

    /// <summary>Prints the plan of a request.</summary>
    public static int Print(Terminal terminal, BuildRequest request, string format)
    {
        var plan = BuildPlan.Of(request);
        if (format == "json")
        {
            terminal.PrintJson(plan);
        }
        else
        {
            foreach (var step in plan.Steps)
            {
                terminal.Print($"{step.Verb,-8} {step.What}\n         because {step.Because}");
            }
        }

        return 0;
    }
}
