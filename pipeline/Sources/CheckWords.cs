using System.Globalization;

namespace SvdPipeline.Sources;

/// <summary>A check of a contract in words.</summary>
public static class CheckWords
{
    /// <summary>What is expected, without a full stop.</summary>
    public static string Expected(ContractCheck check) => check.Check switch
    {
        "boroughs" => $"At least {Number(check.AtLeast ?? 0)} boroughs have rows",
        "months" => "No month is missing between the first and the last",
        "band" => $"Each month is between {Number(check.AtLeast ?? 0)} and {Number(check.AtMost ?? 0)} times the median month",
        "missing" when check.AtMost is 0 => $"Every row has a value in {check.Column}",
        "missing" => $"At most {Percent(check.AtMost ?? 0)} of rows lack {check.Column}",
        "values" => $"{check.Column} is one of {string.Join(", ", check.Values ?? [])}, and each of them is there",
        "unique" => $"No two rows have the same {string.Join(", ", check.Columns ?? [])}",
        _ => throw new InvalidOperationException($"There is no check '{check.Check}'."),
    };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
