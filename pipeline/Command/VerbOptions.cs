using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SvdPipeline.Definition;

namespace SvdPipeline.Command;

/// <summary>Options that several verbs share, each defined once.</summary>
internal static class VerbOptions
{
    /// <summary><c>--lake DIR</c>.</summary>
    public static Option<string> Lake() => new("--lake") { Description = "Folder of the lake.", Required = true, HelpName = "DIR" };

    /// <summary><c>--out DIR</c>, required.</summary>
    public static Option<string> Out(string description) => new("--out") { Description = description, Required = true, HelpName = "DIR" };

    /// <summary><c>--definition ID</c>.</summary>
    public static Option<string> Definition() => new("--definition") { Description = "Definition profile.", HelpName = "ID", DefaultValueFactory = _ => DefinitionProfile.Default };

    /// <summary><c>--format text|json</c>.</summary>
    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "Form of the data on standard output.", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        return option.AcceptOnlyFromAmong("text", "json");
    }

    /// <summary><c>--years N</c>: years of data in the sample.</summary>
    public static Option<int> Years() => new("--years") { Description = "Years of data, 2 to 12.", DefaultValueFactory = _ => 7, HelpName = "N" };

    /// <summary><c>--scale X</c>: 1 is London.</summary>
    public static Option<decimal> Scale() => new("--scale")
    {
        Description = "Size of the sample; 1 is London, 0.1 a London a tenth of its size.",
        DefaultValueFactory = _ => 0.1m,
        CustomParser = result => Positive(result),
        HelpName = "X",
    };

    /// <summary><c>--seed N</c>.</summary>
    public static Option<long> Seed() => new("--seed") { Description = "Seed: the same seed gives the same bytes.", DefaultValueFactory = _ => 1, HelpName = "N" };

    /// <summary>Reads a month as <c>YYYY-MM</c>: its first day.</summary>
    public static DateOnly Month(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return month;
        }

        result.AddError($"'{text}' is not a month: YYYY-MM is wanted, such as 2026-02.");
        return default;
    }

    private static decimal Positive(ArgumentResult result)
    {
        if (decimal.TryParse(result.Tokens[0].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 10)
        {
            return value;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a scale: a decimal number above 0 and up to 10 is wanted, such as 0.1.");
        return 0;
    }
}
