namespace SvdPipeline.Tests.Sql;

/// <summary>The reader of SQL that the style tests rest on.</summary>
public sealed class SqlSyntaxTests
{
    [Fact]
    public void SelectWithImports_NamesTheTablesBehindThem()
    {
        using var syntax = SqlSyntax.Parse(
            "with a as (select * from stg_crime), b as (select x from a where x is distinct from 1) "
            + "select a.x from a join area_ward w on w.x = a.x where exists (select 1 from borough) order by 1");
        Assert.Equal(["area_ward", "borough", "stg_crime"], syntax.Tables);
        Assert.True(syntax.IsOrdered);
        Assert.False(syntax.EndsInStar);
    }

    [Fact]
    public void FileFunction_IsNoTable()
    {
        using var syntax = SqlSyntax.Parse("select * from read_parquet(getvariable('files_raw_crime'), filename = true)");
        Assert.Empty(syntax.Tables);
        Assert.False(syntax.IsOrdered);
        Assert.True(syntax.EndsInStar);
    }

    [Fact]
    public void BrokenSelect_IsRefused() => Assert.Throws<FormatException>(() => SqlSyntax.Parse("select from where"));
}
