using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Sources;

namespace SvdPipeline.Tests.Sources;

public sealed class UnpivotedHeadersTests
{
    [Theory]
    [InlineData("yyyyMM", "202601,202602", "2026-01,2026-02")]
    [InlineData("MMM yyyy", "Code,Jun 2009,Jul 2009", "2009-06,2009-07")]
    [InlineData("MMMyyyy", "Jun2009,Jul2009", "2009-06,2009-07")]
    [InlineData("MMMM yyyy", "June 2009,July 2009", "2009-06,2009-07")]
    [InlineData("yyyy-MM-dd", "2013-01-01,2013-02-01", "2013-01,2013-02")]
    [InlineData("MMM yyyy", "Apr 2016,May 2014,Jun 2016,May 2014", "2016-04,2016-05*,2016-06,2014-05")]
    [InlineData("MMM yyyy", "Apr 2016,,Jun 2016", "2016-04,2016-05*,2016-06")]
    [InlineData("MMM yyyy", "Apr 2016,,Jul 2016", "2016-04,2016-07")]
    [InlineData("MMM yyyy", "Apr 2016,Notes,Jun 2016", "2016-04,2016-06")]
    public void Months_AreToldFromTheirHeaders(string form, string headers, string wanted) => Assert.Equal(
        wanted,
        string.Join(',', MonthHeaders.Of([form], headers.Split(',')).Select(m => m.Month!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture) + (m.Mended ? "*" : ""))));

    [Fact]
    public void Boroughs_AreToldFromTheirHeaders()
    {
        string[] headers = ["Date", "lacu2023:Haringey", "City of London", "Haringey Central", "London"];
        var missing = new List<string>();
        var found = UnpivotedHeaders.Of(new Unpivot("value", Boroughs: "area_code"), headers, [.. headers.Select(Spelling.Normal)], missing);
        Assert.Empty(missing);
        Assert.Equal([(1, "E09000014"), (2, "E09000001")], found.Select(u => (u.Field, u.Set["area_code"])));
    }

    [Fact]
    public void OptionalColumns_MayBeMissing_ButNotAll()
    {
        var columns = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["Rate"] = new Dictionary<string, string>(), ["Number"] = new Dictionary<string, string>() };
        var missing = new List<string>();
        Assert.Single(UnpivotedHeaders.Of(new Unpivot("value", Columns: columns, Optional: true), ["Rate"], ["rate"], missing));
        Assert.Empty(missing);
        Assert.Empty(UnpivotedHeaders.Of(new Unpivot("value", Columns: columns, Optional: true), ["Area"], ["area"], missing));
        Assert.Equal("Rate", Assert.Single(missing));
        missing.Clear();
        UnpivotedHeaders.Of(new Unpivot("value", Columns: columns), ["Rate"], ["rate"], missing);
        Assert.Equal("Number", Assert.Single(missing));
    }
}
