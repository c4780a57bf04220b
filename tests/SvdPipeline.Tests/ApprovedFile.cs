namespace SvdPipeline.Tests;

/// <summary>
/// Compares text with a file of the tree that a person approved. With <c>SVD_APPROVE=1</c> in the environment the file is rewritten instead,
/// to be looked at in the diff before it is committed.
/// </summary>
internal static class ApprovedFile
{
    /// <summary>Asserts that <paramref name="path"/> (from the root of the checkout) holds <paramref name="text"/>.</summary>
    public static void Matches(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("SVD_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} is not there; run the test with SVD_APPROVE=1 and look at what it writes");
        var approved = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (approved == text)
        {
            return;
        }

        var lines = approved.Split('\n').Zip(text.Split('\n')).ToList();
        var first = lines.FindIndex(pair => pair.First != pair.Second);
        var (was, now) = first >= 0 ? lines[first] : ("(end)", "(more or fewer lines)");
        Assert.Fail($"{path}, line {first + 1}:\n  approved {was}\n  now      {now}\nIf the change is right, run with SVD_APPROVE=1 and commit the file.");
    }
}
