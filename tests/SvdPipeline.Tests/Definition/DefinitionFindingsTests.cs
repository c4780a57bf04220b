using SvdPipeline.Definition;
using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Definition;

/// <summary>What is found wrong with records, and the explanation of one.</summary>
public sealed class DefinitionFindingsTests
{
    [Fact]
    public void UnknownCodesAtTwoInAHundred_AreFindings()
    {
        using var warehouse = Of(100, i => i < 2 ? "ZZ9" : "8N");
        var finding = Assert.Single(DefinitionFindings.Of(warehouse));
        Assert.Equal(("SVD-D101", "crime.csv", 2L, "offence_code"), (finding.Code, finding.File, finding.Line, finding.ColumnName));
        Assert.Equal("ZZ9 (2 of 100 records of safestats-mps-crime)", finding.Found);
    }

    [Fact]
    public void UnknownCodesAboveTwoInAHundred_StopTheBuild()
    {
        using var warehouse = Of(100, i => i switch { < 2 => "ZZ9", 2 => null, _ => "8N" });
        var error = Assert.Throws<UserError>(() => DefinitionFindings.Of(warehouse));
        Assert.Equal(("SVD-D201", ExitCode.Data), (error.Code, error.Exit));
        Assert.Contains("3 of 100 records of safestats-mps-crime (3.0 %)", error.Message, StringComparison.Ordinal);
        Assert.Contains("ZZ9 (2, first in crime.csv line 2); none (1, first in crime.csv line 4)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownCodesAllowed_LeaveFindings()
    {
        using var warehouse = Of(10, _ => "ZZ9");
        Assert.Equal(["SVD-D101"], DefinitionFindings.Of(warehouse, allowUnknownCodes: true).Select(f => f.Code));
    }

    [Fact]
    public void PersonalValues_AreNamedByTheirClass()
    {
        using var warehouse = Of(1, _ => "8N", ("victim_age", 130), ("relationship", "mother's friend Ann"), ("offence_date", null));
        var findings = DefinitionFindings.Of(warehouse);
        Assert.Equal(["SVD-D103", "SVD-D105", "SVD-D104"], findings.Select(f => f.Code));
        Assert.DoesNotContain(findings, f => f.Found.Contains("130", StringComparison.Ordinal) || f.Found.Contains("Ann", StringComparison.Ordinal));
    }

    [Fact]
    public void Explanation_SaysWhyAndWhereFrom()
    {
        using var warehouse = Of(2, i => i == 0 ? "8n" : "58A");
        var record = Assert.Single(RecordExplanation.Find(warehouse, "c0"));
        Assert.Equal(("in", "in: under_25 (victim 17)", "8N", 2L), (record.Scope, record.Reason, record.CodeRow, record.Line));
        Assert.Equal(
            """
            scope           in
            reason          in: under_25 (victim 17)
            under 25        yes
            domestic abuse  no
            sexual violence no
            weapon-enabled  no
            offence element gbh_or_abh
            offence code    8n
            code table row  8N, Assault with injury
            row's source    ONS offence hierarchy (ONSdigital/dp-hierarchy-builder on GitHub)
            scope through   the record itself
            definition      london-2023
            source          safestats-mps-crime
            snapshot        0123456789abcdef
            file            crime.csv, line 2

            """.ReplaceLineEndings("\n"),
            record.Text());
    }

    [Fact]
    public void UnknownReference_IsRefused()
    {
        using var warehouse = Of(1, _ => "8N");
        Assert.Equal("SVD-D501", Assert.Throws<UserError>(() => RecordExplanation.Find(warehouse, "nobody")).Code);
    }

    [Fact]
    public void SameRecords_ClassifyTheSameOnAnyNumberOfThreads()
    {
        var codes = new[] { "8N", "58A", "19C", "ZZ9", "46", "34B" };
        using var one = Of(5000, i => codes[i % codes.Length]);
        using var many = Of(5000, i => codes[i % codes.Length], 4);
        one.Build("int_crime_classified");
        many.Build("int_crime_classified");
        Assert.Equal(Sorted(one), Sorted(many));

        static IEnumerable<string> Sorted(Warehouse warehouse) =>
            warehouse.Rows("int_crime_classified").Select(r => string.Join('|', r)).Order(StringComparer.Ordinal);
    }

    private static Warehouse Of(int records, Func<int, string?> code, params (string Column, object? Value)[] cells) => Of(records, code, 1, cells);

    private static Warehouse Of(int records, Func<int, string?> code, int threads, params (string Column, object? Value)[] cells)
    {
        var warehouse = new Warehouse(threads);
        DefinitionSeeds.Load(warehouse, DefinitionProfiles.Load(DefinitionProfile.Default));
        StagedCrime.Load(warehouse, Enumerable.Range(0, records).Select(i =>
        {
            var row = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["source"] = "safestats-mps-crime",
                ["snapshot"] = "0123456789abcdef",
                ["file"] = "crime.csv",
                ["line"] = i + 2L,
                ["crime_ref"] = FormattableString.Invariant($"c{i}"),
                ["incident_ref"] = FormattableString.Invariant($"i{i / 4}"),
                ["offence_code"] = code(i),
                ["offence_date"] = new DateOnly(2026, 1, 15),
                ["victim_age"] = 17,
                ["domestic_abuse_flag"] = "no",
            };
            foreach (var (column, value) in cells)
            {
                row[column] = value;
            }

            return row;
        }));
        return warehouse;
    }
}
