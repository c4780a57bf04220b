using SvdPipeline.Definition;
using SvdPipeline.Ingest;
using SvdPipeline.Measures;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Provenance;

public sealed class LineageTests
{
    [Fact]
    public void Columns_AreThoseThatTheDatabaseGives()
    {
        using var folder = new TemporaryFolder();
        using var warehouse = Empty(folder);
        var built = 0;
        foreach (var relation in Lineage.Current.All.Where(r => r.Path.Length > 0 && !ReadsOwnSeed(r.Name, warehouse)))
        {
            warehouse.Build(relation.Name);
            Assert.Equal(warehouse.Columns(relation.Name), relation.Columns.Select(c => c.Name));
            built++;
        }

        Assert.True(built > 70);
    }

    [Fact]
    public void Origins_AreColumnsThatAreThere()
    {
        using var folder = new TemporaryFolder();
        using var warehouse = Empty(folder);
        var origins = Lineage.Current.All.SelectMany(r => r.Columns.SelectMany(c => c.From).Concat(r.Rows)).Where(o => o.Column != ColumnOrigin.Rows).Distinct();
        foreach (var origin in origins)
        {
            var columns = Lineage.Current.Find(origin.Relation)?.Columns.Select(c => c.Name) ?? (warehouse.Exists(origin.Relation) ? warehouse.Columns(origin.Relation) : [origin.Column]);
            Assert.Contains(origin.Column, columns);
        }
    }

    [Theory]
    [InlineData("raw_crime", "victim_age", "safestats-mps-crime")]
    [InlineData("raw_crime", "offence_code", "safestats-btp-crime")]
    [InlineData("raw_attendance", "patient_age", "safestats-las")]
    [InlineData("raw_case", "person_ref", "partner-social-care")]
    [InlineData("raw_published_count", "count", "mps-recorded-crime")]
    [InlineData("raw_population", "population", "census-population")]
    [InlineData("raw_indicator", "value", "fingertips")]
    public void Figure_LeadsToTheColumnsOfContracts(string relation, string column, string source)
    {
        var trace = Lineage.Current.Trace(new ColumnOrigin(Lineage.Figures, "value"));
        Assert.Contains(new ColumnOrigin(relation, column), trace.Select(t => t.Column));
        Assert.Contains(source, Lineage.Contracts(new ColumnOrigin(relation, column)).Select(c => c.Source));
    }

    [Fact]
    public void Trace_OfAColumn_HoldsOnlyWhatItIsMadeFrom()
    {
        var trace = Lineage.Current.Trace(new ColumnOrigin("int_crime_classified", "lsoa21")).Select(t => t.Column).ToList();
        Assert.Contains(new ColumnOrigin("stg_crime", "lsoa21"), trace);
        Assert.Contains(new ColumnOrigin("raw_lookup", "from_code"), trace);
        Assert.DoesNotContain(new ColumnOrigin("raw_crime", "victim_age"), trace);
    }

    [Theory]
    [InlineData("select a, b + 1 as c from t order by a", "a:t.a c:t.b", "t.*")]
    [InlineData("with x as (select a as p from t where b > 0) select p, count(*) as n from x group by p order by p", "p:t.a n:t.*,t.b", "t.*,t.a,t.b")]
    [InlineData("select t.a, u.a as d from t join u on u.b = t.b order by a", "a:t.a d:u.a", "t.*,t.b,u.*,u.b")]
    [InlineData("select a from t union all select b from u order by a", "a:t.a,u.b", "t.*,u.*")]
    [InlineData("select a, unnest([{'k': a, 'l': b}]) as s, s.l as m from t order by a", "a:t.a s:t.a,t.b m:t.b", "t.*")]
    [InlineData("select list_filter([a], lambda each: each > b) as f from t order by f", "f:t.a,t.b", "t.*")]
    [InlineData("select a from t where exists (from u where u.b = t.b) order by a", "a:t.a", "t.*,t.b,u.*,u.a,u.b")]
    [InlineData("select t.* exclude (b), q from t, range(3) as r(q) order by a", "a:t.a q:", "t.*")]
    [InlineData("select x.p from (values (1, 2)) as x(p, q) order by p", "p:", "")]
    [InlineData("select a from t qualify row_number() over (partition by a order by b) = 1 order by a", "a:t.a", "t.*,t.a,t.b")]
    [InlineData("select seeded.z from seeded order by z", "z:seeded.z", "seeded.*")]
    public void Select_IsResolved(string sql, string columns, string rows)
    {
        using var warehouse = new Warehouse(threads: 1);
        using var tree = System.Text.Json.JsonDocument.Parse(warehouse.Syntax(sql), new System.Text.Json.JsonDocumentOptions { MaxDepth = 512 });
        var table = new SelectLineage(name => name is "t" or "u" ? ["a", "b"] : null).Read(tree.RootElement);
        Assert.Equal(columns, string.Join(' ', table.Columns.Select(c => $"{c.Name}:{string.Join(',', ColumnOrigin.Sorted(c.From))}")));
        Assert.Equal(rows, string.Join(',', ColumnOrigin.Sorted(table.Rows)));
    }

    [Fact]
    public void Page_ShowsEveryRelation() => ApprovedFile.Matches("pipeline/Provenance/lineage.md", $"""
        # Lineage of the relations

        What each relation reads, made from the queries themselves; `raw_*` are the files of the lake, names without a query are seeds. `svd lineage RELATION.COLUMN` follows a column to the columns of
        the contracts.

        ```mermaid
        {LineageText.Mermaid(Lineage.Current)}```

        """.ReplaceLineEndings("\n"));

    /// <summary>True where the quality report or retention loads a table of its own.</summary>
    private static bool ReadsOwnSeed(string relation, Warehouse warehouse) =>
        Relations.All.TryGetValue(relation, out var found) ? found.Reads.Any(read => ReadsOwnSeed(read, warehouse)) : !warehouse.Exists(relation);

    private static Warehouse Empty(TemporaryFolder folder)
    {
        var warehouse = new Warehouse(threads: 1);
        LakeWarehouse.Load(warehouse, Lake.OpenOrCreate(folder.At("lake")), new DateOnly(2026, 2, 28));
        DefinitionSeeds.Load(warehouse, DefinitionProfiles.Load(DefinitionProfile.Default));
        MeasureSeeds.Load(warehouse);
        warehouse.Set("crime_reference", "");
        return warehouse;
    }
}
