using SvdPipeline.Documents.Comparison;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Comparison;

public sealed class ComparisonFileTests
{
    private static readonly DateOnly AsOf = FigureFixture.AsOf;

    private static readonly FigureSet Read = ComparisonFile.Read(new MemoryStream(ComparisonFixture.Files(ComparisonFixture.Full)["comparison.csv"].Content));

    [Fact]
    public void File_ReadBack_HasTheFiguresThatWereWritten()
    {
        Assert.NotEmpty(Read.All);
        Assert.All(Read.All, figure =>
        {
            var written = ComparisonFixture.Full.Find(figure.Id)!;
            Assert.Equal((written.Status, written.Reason, written.Statistic, written.Denominator), (figure.Status, figure.Reason, figure.Statistic, figure.Denominator));
            Assert.True(Same(written.Value, figure.Value) && Same(written.Lower, figure.Lower) && Same(written.Upper, figure.Upper), figure.Id);
        });
    }

    [Fact]
    public void View_OfTheFile_IsTheViewOfTheFigures()
    {
        foreach (var measure in MeasureCatalogue.Compared)
        {
            var (read, written) = (ComparisonView.Of(Read, AsOf, measure), ComparisonView.Of(ComparisonFixture.Full, AsOf, measure));
            Assert.Equal((written.Headline, written.Window, written.London.Value, written.London.Interval), (read.Headline, read.Window, read.London.Value, read.London.Interval));
            Assert.Equal(Lines(written), Lines(read));
        }
    }

    [Fact]
    public void View_OfAnEarlierWindow_ComparesThatWindow_AndTellsNoChange()
    {
        var measure = MeasureCatalogue.Measure("in-scope");
        var windows = ComparisonView.Windows(Read, AsOf, measure);
        Assert.Equal("12m", windows[0].Id);
        foreach (var (id, words) in windows.Skip(1))
        {
            var view = ComparisonView.Of(Read, AsOf, measure, id);
            Assert.Equal((id, words), (view.Period, view.Window));
            Assert.All(view.Boroughs, b => Assert.Equal("", b.Change));
            Assert.Equal(Read.Find("E09000014", "in-scope", "rate", id)?.Value, view.Boroughs.First(b => b.Area == "E09000014").Plain);
        }
    }

    private static IEnumerable<(string, string, string, string)> Lines(ComparisonView view) =>
        view.Boroughs.OrderBy(b => b.Area, StringComparer.Ordinal).Select(b => (b.Area, b.Value, b.Interval, b.Position));

    /// <summary>The file holds ten decimals, of twelve digits at most.</summary>
    private static bool Same(double? written, double? read) => written is { } w && read is { } r ? Math.Abs(w - r) <= Math.Max(1, Math.Abs(w)) * 1e-9 : written is null && read is null;

    [Fact]
    public void FileWithoutFigures_IsRefused() => Assert.Throws<FormatException>(() => ComparisonFile.Read(new MemoryStream("a,b\n1,2\n"u8.ToArray())));
}
