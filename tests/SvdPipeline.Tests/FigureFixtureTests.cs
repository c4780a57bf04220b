using SvdPipeline.Areas;

namespace SvdPipeline.Tests;

public class FigureFixtureTests
{
    [Xunit.Fact]
    public void Full_HasEveryBoroughAndNoEmptyFigure()
    {
        var set = FigureFixture.Full();
        Xunit.Assert.All(Boroughs.All.Where(b => b.InScheme), b => Xunit.Assert.NotNull(set.Find(b.Code, "in-scope", "rate", "12m")));
        Xunit.Assert.Null(set.Find("E09000001.in-scope-count.12m"));
        Xunit.Assert.All(set.All, f => Xunit.Assert.True(f.Value is not null || f.Status.Length > 0, f.Id));
    }
}
