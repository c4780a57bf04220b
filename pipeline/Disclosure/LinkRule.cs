namespace SvdPipeline.Disclosure;

/// <summary>
/// A line of <c>links.json</c>. A term is <c>measure</c>, <c>measure.breakdown.category</c>, or <c>?name</c> for a number of at least zero that nobody prints;
/// <c>{c}</c> is each category of the first term's breakdown.
/// </summary>
/// <param name="Why">Why it holds.</param>
/// <param name="Left">What is added up on one side.</param>
/// <param name="Right">What is added up on the other.</param>
/// <param name="Protect">True when the number that nobody prints must not be learnt while it is small.</param>
/// <param name="For">Lists for other placeholders; the rule holds for each combination of them.</param>
internal sealed record LinkRule(string Why, IReadOnlyList<string> Left, IReadOnlyList<string> Right, bool Protect = false, IReadOnlyDictionary<string, IReadOnlyList<string>>? For = null)
{
    /// <summary>Stands for a category.</summary>
    public const string Each = "{c}";

    /// <summary>True for a number that nobody prints.</summary>
    public static bool IsUnprinted(string term) => term.StartsWith('?');

    /// <summary>Measure, breakdown and category of a term.</summary>
    public static (string Measure, string Breakdown, string Category) Parts(string term) =>
        term.Split('.', 3) is [var measure, var breakdown, var category] ? (measure, breakdown, category) : (term, "", "");

    /// <summary>The rule once for each combination of its placeholders.</summary>
    public IEnumerable<LinkRule> Expanded()
    {
        IEnumerable<LinkRule> rules = [this with { For = null }];
        foreach (var (name, values) in For ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            rules = rules.SelectMany(rule => values.Select(value => rule with { Left = In(rule.Left, name, value), Right = In(rule.Right, name, value) }));
        }

        return rules;
    }

    private static string[] In(IReadOnlyList<string> terms, string name, string value) => [.. terms.Select(t => t.Replace($"{{{name}}}", value, StringComparison.Ordinal))];
}
