namespace SvdPipeline.Documents.Content;

/// <summary>One answer of a local survey: a row of <c>survey_answer</c>.</summary>
/// <param name="Borough">GSS code.</param>
/// <param name="Survey">Name of the survey.</param>
/// <param name="Date">Date of the round.</param>
/// <param name="Question">Question, as asked.</param>
/// <param name="Answer">Answer, as offered.</param>
/// <param name="Respondents">People who gave it.</param>
/// <param name="Base">People who answered the question.</param>
public sealed record SurveyAnswer(string Borough, string Survey, DateOnly Date, string Question, string Answer, long Respondents, long Base);
