using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>Writes indicators of education, youth justice, health, work and public opinion, in their publishers' layouts or in the templates of their sources.</summary>
internal sealed class IndicatorFiles(string landing, SampleLondon london, IReadOnlyList<SampleMonth> months, long seed)
{
    private const string Ees = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,";
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private readonly SampleBorough[] boroughs = [.. london.Boroughs.Where(b => b.Borough.InScheme)];

    /// <summary>Exclusions by reason and as rates, absence, young people not in education, employment or training.</summary>
    public void Education()
    {
        using var reasons = SampleFile.Text(landing, "dfe-exclusions", "exclusions_by_reason.csv");
        using var rates = SampleFile.Text(landing, "dfe-suspensions", "exc_geographic_area.csv");
        using var absence = SampleFile.Text(landing, "dfe-absence", "absence_by_geography.csv");
        using var neet = SampleFile.Text(landing, "dfe-neet", "UD_NEETNK_LA_dashboard.csv");
        string[] kinds = ["physical_pupils", "physical_adult", "verbal_pupil", "verbal_adult", "bullying", "racist_abuse", "sexual_misconduct", "drug_alcohol", "damage", "theft", "persistent_disruptive", "other"];
        int[] weights = [19, 5, 4, 15, 2, 1, 1, 5, 3, 2, 26, 17];
        reasons.WriteLine(Ees + "school_type," + string.Join(',', kinds.Select(k => "perm_" + k).Concat(kinds.Select(k => "fixed_" + k))));
        rates.WriteLine(Ees + "education_phase,headcount,suspension,perm_excl");
        absence.WriteLine(Ees + "education_phase,enrolments,enrolments_pa_10_exact");
        neet.WriteLine(Ees + "Age,Cohort_DJFavg,NEET_not_known_percent,NEET_percent,Notknown_percent,TOTAL_participating_in_education_and_training_percent,NEET_NK_EHCP_percent,VG_NEET_NK_percentage,sess_overall_percent,sess_overall_percent_pa_10_exact");
        for (var year = 2023; year <= 2024; year++)
        {
            foreach (var borough in boroughs)
            {
                var random = Stream("education", borough, year);
                var head = Head(borough, $"{year}{(year + 1) % 100:00}", "Academic year", $"E1300000{(borough.Borough.Part == "inner" ? 1 : 2)}");
                var pupils = borough.Residents * 15 / 100;
                var suspended = random.Count(pupils * (20.0 + borough.Need / 4) / 1000);
                var excluded = random.Count(pupils * borough.Need / 100_000.0);
                reasons.WriteLine($"{head},Total,{string.Join(',', weights.Select(w => Small(excluded * w / 100)))},{string.Join(',', weights.Select(w => Small(suspended * w / 100)))}");
                rates.WriteLine(string.Create(Culture, $"{head},Total,{pupils},{suspended},{excluded}"));
                absence.WriteLine(string.Create(Culture, $"{head},Total,{pupils},{pupils * (150 + borough.Need / 2 + random.Between(-15, 15)) / 1000}"));
            }
        }

        for (var year = 2024; year <= 2025; year++)
        {
            foreach (var (head, need) in boroughs.Select(b => (Head(b, Text(year), "Calendar year", "E12000007"), b)).Select(p => (p.Item1, p.b)))
            {
                var random = Stream("neet", need, year);
                var (known, unknown) = (0.8m + (need.Need / 100m) + (random.Between(-2, 4) / 10m), 0.5m + (random.Below(25) / 10m));
                neet.WriteLine(string.Create(Culture, $"{head},16-17,{need.Residents * 21 / 1000},{known + unknown:0.0},{known:0.0},{unknown:0.0},{97 - known:0.0},{8 + known:0.0},z,{5 + known:0.0},{15 + (need.Need / 20m):0.0}"));
            }

            neet.WriteLine(string.Create(Culture, $"{year},Calendar year,Regional,E92000001,England,E12000007,London,,,,16-17,{boroughs.Sum(b => b.Residents) * 21L / 1000},3.5,1.9,1.6,95.5,9.9,z,6.9,20.1"));
        }
    }

    /// <summary>First-time entrants to the youth justice system, in the template of the source.</summary>
    public void YouthJustice()
    {
        using var file = SampleFile.Text(landing, "youth-justice", "first-time-entrants.csv");
        file.WriteLine("Financial_Year,YJS,First_time_entrants,Population_10_17");
        for (var year = 2023; year <= 2024; year++)
        {
            foreach (var borough in boroughs)
            {
                var random = Stream("entrants", borough, year);
                var children = borough.Residents * 9 / 100;
                file.WriteLine(string.Create(Culture, $"{year}-{(year + 1) % 100:00},{borough.Borough.Name},{random.Count(children * (60.0 + borough.Need) / 100_000)},{children}"));
            }
        }
    }

    /// <summary>Fingertips: admissions for violence (standardised, three years pooled), violence and sexual offences.</summary>
    public void Health()
    {
        using var file = SampleFile.Text(landing, "fingertips", "indicators-CountyUA.data.csv");
        file.WriteLine("Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,"
            + "Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal");
        foreach (var borough in boroughs)
        {
            var random = Stream("health", borough, 0);
            var area = $"E12000007,London region,{borough.Borough.Code},{borough.Borough.Name},County & UA,Persons,All ages,,";
            var rate = 25 + (borough.Need * 20 / 100m) + (random.Below(60) / 10m);
            var spread = 1 + (30m / (decimal)Math.Sqrt(borough.Residents + 1000));
            file.WriteLine(string.Create(Culture, $"11201,\"Violent crime - hospital admissions for violence (including sexual violence)\",{area},2021/22 - 23/24,{rate:0.0},{rate / spread:0.0},{rate * spread:0.0},,,{random.Count((double)rate * borough.Residents * 3 / 100_000)},{borough.Residents * 3L},,,,,20210000,,"));
            foreach (var (id, name, level) in new[] { (11202, "Violent crime - violence offences per 1,000 population", 24), (11203, "Violent crime - sexual offences per 1,000 population", 3) })
            {
                var count = random.Count(borough.Residents * level * (60.0 + borough.Need) / 160_000);
                file.WriteLine(string.Create(Culture, $"{id},\"{name}\",{area},2023/24,{count * 1000m / borough.Residents:0.######},,,,,{count},{borough.Residents},,,,,20230000,,"));
            }
        }

        file.WriteLine("11201,\"Violent crime - hospital admissions for violence (including sexual violence)\",E92000001,England,E12000007,London region,Region,Persons,All ages,,,2021/22 - 23/24,46.2,45.4,47.0,,,12400,26400000,,,,,20210000,,");
    }

    /// <summary>Claimants by month, as the web page of Nomis exports them.</summary>
    public void Work()
    {
        using var file = SampleFile.Text(landing, "nomis-claimants", "nomis-claimant-count.csv");
        file.WriteLine("Date," + string.Join(',', london.Boroughs.Select(b => b.Borough.Name)));
        foreach (var month in months.TakeLast(24))
        {
            file.WriteLine(month.FirstDay.ToString("MMMM yyyy", Culture) + "," + string.Join(',', london.Boroughs.Select(b => Text(b.Residents * (15 + (b.Need / 5) + Stream("claimants", b, month.Month).Below(3)) / 1000 / 5 * 5))));
        }
    }

    /// <summary>Local indicators, in the template of the source.</summary>
    public void Local()
    {
        using var file = SampleFile.Text(landing, "lg-inform", "local-indicators.csv");
        file.WriteLine("indicator,area_code,area_name,period,value,lower_95,upper_95,numerator,denominator,note");
        foreach (var borough in boroughs)
        {
            var random = Stream("local", borough, 0);
            var (children, adults) = (borough.Residents * 21 / 100, borough.Residents * 78 / 100);
            var assessed = Math.Max(20, children * 5 / 100);
            foreach (var (id, period, whole, perMille, scale) in new (string, string, int, double, int)[]
            {
                ("mental-health-need", "2024", Math.Max(30, borough.Residents * 6 / 100), 150, 100), ("drug-treatment", "2024", adults, 2 + borough.Need / 40.0, 1000),
                ("alcohol-admissions-under-18", "2024/25", children, 0.25, 100_000), ("children-in-need", "2024/25", children, 22 + borough.Need / 9.0, 10_000),
                ("children-looked-after", "2024/25", children, 3 + borough.Need / 50.0, 10_000), ("child-protection-plans", "2024/25", children, 2 + borough.Need / 60.0, 10_000),
                ("domestic-abuse-assessments", "2024/25", assessed, 480, 100), ("children-low-income", "2023/24", children, 100 + borough.Need, 100),
            })
            {
                var count = Math.Min(random.Count(whole * perMille / 1000), whole);
                file.WriteLine(string.Create(Culture, $"{id},{borough.Borough.Code},{borough.Borough.Name},{period},{(decimal)count * scale / whole:0.0},,,{count},{whole},"));
            }
        }
    }

    /// <summary>Answers of the public attitude and user satisfaction surveys, in the template of the source.</summary>
    public void Voice()
    {
        using var file = SampleFile.Text(landing, "mopac-public-voice", "public-voice.csv");
        file.WriteLine("question,borough,period,percent,lower_95,upper_95,respondents");
        (string Question, int Level)[] questions =
            [("police do a good job in the local area", 49), ("police listen to the concerns of local people", 56), ("police treat everyone fairly", 60), ("feel safe walking alone after dark", 71), ("victims satisfied with the service", 63)];
        foreach (var quarter in (string[])["2024 Q4", "2025 Q4"])
        {
            foreach (var (question, level) in questions)
            {
                foreach (var borough in boroughs)
                {
                    var random = Stream("voice-" + question, borough, quarter[3]);
                    file.WriteLine(string.Create(Culture, $"{question},{borough.Borough.Name},{quarter},{level - (borough.Need / 20) + random.Between(-3, 8)},,,{random.Between(380, 420)}"));
                }

                file.WriteLine(string.Create(Culture, $"{question},London,{quarter},{level - 3},,,12800"));
            }
        }
    }

    private SampleRandom Stream(string name, SampleBorough borough, int year) => SampleRandom.For(seed, name, borough.Index, year);

    private static string Head(SampleBorough borough, string period, string identifier, string region) =>
        $"{period},{identifier},Local authority,E92000001,England,{region},{(region == "E12000007" ? "London" : borough.Borough.Part == "inner" ? "Inner London" : "Outer London")},,{borough.Borough.Code},{borough.Borough.Name}";

    /// <summary>Numbers under three are suppressed.</summary>
    private static string Small(int count) => count is 1 or 2 ? "x" : Text(count);

    private static string Text(int number) => number.ToString(Culture);
}
