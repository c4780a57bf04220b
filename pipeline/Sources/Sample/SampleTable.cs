namespace SvdPipeline.Sources.Sample;

/// <summary>Reads the sample's parameter files: plain CSV without quotes.</summary>
internal static class SampleTable
{
    /// <summary>The rows of <c>Sources/Sample/{name}.csv</c>, by column name.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = EmbeddedFiles.Text($"pipeline/Sources/Sample/{name}.csv").TrimEnd().Split('\n');
        var columns = lines[0].Split(',');
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            yield return columns.Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        }
    }
}
