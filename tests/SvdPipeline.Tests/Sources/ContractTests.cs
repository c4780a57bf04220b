using NJsonSchema;
using SvdPipeline.Areas;
using SvdPipeline.Ingest;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sources;

public sealed class ContractTests
{
    public static TheoryData<string> Ids() => [.. SourceContracts.All.Select(c => c.Id)];

    [Fact]
    public void AllSources_AreThere() => Assert.Equal(
        [
            "boundaries",
            "census-accommodation",
            "census-deprivation",
            "census-economic-activity",
            "census-ethnicity",
            "census-population",
            "census-qualifications",
            "deprivation",
            "dfe-absence",
            "dfe-exclusions",
            "dfe-neet",
            "dfe-suspensions",
            "fingertips",
            "gla-population",
            "las-published",
            "las-published-summary",
            "lfb-incidents",
            "lg-inform",
            "lookup-lsoa11-lsoa21",
            "lookup-lsoa21-ward",
            "mopac-dashboard",
            "mopac-public-voice",
            "mps-dashboard",
            "mps-homicide-accused",
            "mps-homicide-victims",
            "mps-recorded-crime",
            "mps-vawg",
            "nomis-api",
            "nomis-claimants",
            "ons-population",
            "ons-small-area-population",
            "partner-asb",
            "partner-exclusions",
            "partner-housing",
            "partner-probation",
            "partner-social-care",
            "partner-substance-misuse",
            "partner-survey",
            "partner-youth-justice",
            "police-uk-outcomes",
            "police-uk-stop-search",
            "police-uk-street",
            "safestats-btp-crime",
            "safestats-ed",
            "safestats-fire",
            "safestats-las",
            "safestats-mps-crime",
            "safestats-transport",
            "youth-justice",
        ],
        SourceContracts.All.Select(c => c.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Contract_FollowsTheSchema(string id)
    {
        var schema = await JsonSchema.FromJsonAsync(EmbeddedFiles.Text("pipeline/Sources/contract.schema.json"));
        var errors = schema.Validate(EmbeddedFiles.Text($"pipeline/Sources/contracts/{id}.json"));
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(e => $"{e.Path}: {e.Kind}")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contract_FillsColumnsOfItsRelation(string id)
    {
        var contract = SourceContracts.Find(id)!;
        var columns = RelationShape.All[contract.Relation].Columns.Select(c => c.Name).ToArray();
        var named = contract.Columns.Select(c => c.Name)
            .Concat(contract.Needs.SelectMany(n => n.Columns))
            .Concat(contract.Vintages.SelectMany(v => (v.Set?.Keys ?? []).Concat(v.Columns?.Keys ?? [])))
            .Concat(contract.Unpivot?.Columns?.Values.SelectMany(v => v.Keys) ?? [])
            .Concat(contract.Unpivot is { } unpivot ? [unpivot.Value, .. unpivot.Months is null ? [] : (string[])["month"], .. unpivot.Boroughs is { } borough ? [borough] : (string[])[]] : [])
            .Concat(contract.Totals?.Select(t => t.Column) ?? []);
        Assert.All(named, name => Assert.Contains(name, columns));
        Assert.True(contract.Unpivot is null || contract.Column(contract.Unpivot.Value) is not null);
        if (contract.Unpivot?.Marks is not null || contract.Columns.Any(c => c.Marks is not null))
        {
            // The status is the marks' own column.
            Assert.Contains("status", columns);
            Assert.Null(contract.Column("status"));
        }

        Assert.Contains(contract.Staging, Relations.All.Keys);
        Assert.Equal(contract.Columns.Count, contract.Columns.Select(c => c.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Aliases_AreUnique(string id)
    {
        var contract = SourceContracts.Find(id)!;
        if (contract.Vintages.All(v => v.Columns is null))
        {
            var headers = contract.Columns.SelectMany(c => c.Headers.Select(Spelling.Normal).Distinct()).ToArray();
            Assert.Equal(headers.Distinct(), headers);
        }
    }
}
