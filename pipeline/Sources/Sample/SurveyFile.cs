namespace SvdPipeline.Sources.Sample;

/// <summary>Writes results of a made-up local survey for the boroughs that supply all partner data.</summary>
internal static class SurveyFile
{
    private static readonly (string Question, string[] Answers, int[] Weights)[] Questions =
    [
        ("How safe do you feel walking alone in your area after dark?", ["Very safe", "Fairly safe", "Fairly unsafe", "Very unsafe"], [18, 42, 27, 13]),
        ("Is knife crime a problem in your area?", ["A very big problem", "A fairly big problem", "Not a very big problem", "Not a problem at all"], [14, 27, 38, 21]),
        ("If you saw someone being hurt would you tell someone who could help?", ["Yes", "No", "Not sure"], [70, 9, 21]),
    ];

    /// <summary>One round, of the autumn before the last month.</summary>
    public static void Write(string landing, SampleLondon london, long seed)
    {
        using var file = SampleFile.Text(landing, "partner-survey", "local-survey.csv");
        file.WriteLine("survey,survey_date,borough,question,answer,respondents,base");
        foreach (var borough in london.Boroughs.Where(b => b.Index % 4 is 1 or 2))
        {
            var random = SampleRandom.For(seed, "survey", borough.Index);
            foreach (var (question, answers, weights) in Questions)
            {
                var counts = weights.Select(w => random.Between(w * 4, w * 9)).ToArray();
                for (var i = 0; i < answers.Length; i++)
                {
                    file.WriteLine($"Community safety survey,2025-10-15,{borough.Borough.Name},{question},{answers[i]},{counts[i]},{counts.Sum()}");
                }
            }
        }
    }
}
