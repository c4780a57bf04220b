using System.Text;
using System.Text.Json;
using SvdPipeline.Sources.Sample;

namespace SvdPipeline.Tests.Sample;

public class PlantedDefectsTests
{
    private static readonly string[] Kinds =
    [
        "address_for_small_area", "bad_date", "impossible_age", "impossible_case_age", "key_in_two_extracts", "missing_case_reference", "missing_crime_reference",
        "pound_sign_not_utf8", "quoted_newline", "row_too_long", "thousands_separator", "unknown_borough", "unknown_case_kind", "unknown_offence_code", "unknown_relationship", "windows_1252_byte",
    ];

    [Fact]
    public void Defects_OneOfEachKindWhereTheListSays()
    {
        using var sample = new SampleFolder(new SampleOptions(Years: 1, Scale: 0.02m, Defects: true));
        var planted = JsonSerializer.Deserialize<PlantedDefect[]>(File.ReadAllText(System.IO.Path.Combine(sample.Root, "defects.json")), JsonSerializerOptions.Web)!;
        Assert.Equal(Kinds, planted.Select(d => d.Kind).Order(StringComparer.Ordinal));
        string Row(string kind)
        {
            var defect = planted.Single(d => d.Kind == kind);
            return File.ReadAllText(System.IO.Path.Combine(sample.Landing, defect.File), Encoding.Latin1).Split('\n')[defect.Line - 1];
        }

        Assert.Contains(",187,", Row("impossible_age"), StringComparison.Ordinal);
        Assert.Contains(",99Z,", Row("unknown_offence_code"), StringComparison.Ordinal);
        Assert.Contains(",2026-02-30,", Row("bad_date"), StringComparison.Ordinal);
        Assert.StartsWith("MPS,,", Row("missing_crime_reference"), StringComparison.Ordinal);
        Assert.EndsWith("café", Row("windows_1252_byte"), StringComparison.Ordinal);
        Assert.EndsWith("\"charged", Row("quoted_newline"), StringComparison.Ordinal);
        Assert.Contains("1 Nowhere Road", Row("address_for_small_area"), StringComparison.Ordinal);
        Assert.Contains("Cost (\u00a3)", Row("pound_sign_not_utf8"), StringComparison.Ordinal);
        Assert.Matches("\"[0-9,]+,[0-9]{3}\"", Row("thousands_separator"));
        var reference = Row("key_in_two_extracts").Split(',')[1];
        Assert.Single(sample.Rows("safestats-mps-crime", "*2025.csv"), r => r["crime_ref"] == reference);
    }

    [Fact]
    public void Defects_AreInTheFilesThatListThemOnly()
    {
        var options = new SampleOptions(Years: 1, Scale: 0.02m);
        using var clean = new SampleFolder(options);
        using var planted = new SampleFolder(options with { Defects = true });
        var changed = planted.Hashes().Except(clean.Hashes()).Select(p => p.Key).Order(StringComparer.Ordinal);
        Assert.Equal(["defects.json", "landing/gla-population/housing-density-borough.csv", "landing/lfb-incidents/LFB Incident data.csv", "landing/partner-social-care/partner-social-care.csv", "landing/safestats-mps-crime/mps-crime-2026.csv"], changed);
    }
}
