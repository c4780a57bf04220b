using System.Globalization;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Tests.Measures.Statistics;

/// <summary>Reference values: test data of PHEindicatormethods.</summary>
public sealed class QuantilesTests
{
    [Fact]
    public void Groups_AreThePublishedOnes() =>
        Assert.All(ReferenceRows.Of("quantiles.csv").GroupBy(row => row["set"]), set =>
        {
            var found = Quantiles.Of([.. set.Select(row => row["value"].Length == 0 ? (double?)null : double.Parse(row["value"], CultureInfo.InvariantCulture))], (int)set.First().Number("groups"), set.First()["highest_first"] == "true");
            Assert.Equal(set.Select(row => row["group"]), found.Select(group => group?.ToString(CultureInfo.InvariantCulture) ?? ""));
        });

    [Fact]
    public void EqualValues_ShareAGroup() => Assert.Equal([1, 1, 1, 4], Quantiles.Of([9, 9, 9, 1], 4));

    [Fact]
    public void FewerValuesThanGroups_HaveNone() => Assert.Equal([null, null], Quantiles.Of([1, 2], 5));
}
