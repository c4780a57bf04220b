using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// Answers of a borough's local surveys as script objects. In the public edition a question answered by fewer than a hundred people is not shown, an
/// answer of one to four people is suppressed with the next smallest, and shares are whole percentages without limits.
/// </summary>
internal static class SurveyTable
{
    private const int LeastBase = 100;
    private const int LeastRespondents = 5;

    public static ScriptArray Of(IEnumerable<SurveyAnswer> answers, string borough, Edition edition) => new(answers
        .Where(a => a.Borough == borough)
        .GroupBy(a => (a.Survey, a.Date, a.Question))
        .SelectMany(question => edition == Edition.Official ? question.Select(Full) : Public([.. question])));

    private static ScriptObject Full(SurveyAnswer answer)
    {
        if (answer.Base == 0)
        {
            return Row(answer, "[z]", "[z]");
        }

        var (share, limits) = WilsonProportion.Of(answer.Respondents, answer.Base);
        return Row(answer, FigureText.Percent(share), $"{FigureText.Percent(limits.Lower!.Value)} to {FigureText.Percent(limits.Upper!.Value)}");
    }

    private static IEnumerable<ScriptObject> Public(SurveyAnswer[] question)
    {
        var hidden = question.Where(a => a.Base < LeastBase || a.Respondents is > 0 and < LeastRespondents).ToHashSet();
        if (hidden.Count == 1 && question.Where(a => !hidden.Contains(a) && a.Respondents > 0).MinBy(a => a.Respondents) is { } next)
        {
            hidden.Add(next);
        }

        return question.Select(a => hidden.Contains(a)
            ? Row(a, "[c]", "[c]")
            : Row(a, Math.Round(100.0 * a.Respondents / a.Base).ToString("F0", CultureInfo.InvariantCulture) + "%", "[z]"));
    }

    private static ScriptObject Row(SurveyAnswer answer, string share, string interval) => new()
    {
        ["survey"] = $"{answer.Survey}, {Wording.Month(answer.Date)}",
        ["question"] = answer.Question,
        ["answer"] = answer.Answer,
        ["share"] = share,
        ["interval"] = interval,
        ["answered"] = share == "[c]" ? "[c]" : answer.Base.ToString("N0", CultureInfo.InvariantCulture),
    };
}
