namespace SvdPipeline.AcceptanceTests;

/// <summary>A small synthetic London, made and built once for all tests that only read it.</summary>
public sealed class LondonRun : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LondonRun()
    {
        Demo = CommandRun.Done("demo", "--out", folder.Root, "--scale", "0.02");
    }

    internal CommandRun Demo { get; }

    public string Root => folder.Root;

    public string Landing => folder["landing"];

    public string Lake => folder["lake"];

    public string Partnership => folder["partnership"];

    public string Documents => folder["documents"];

    /// <summary>The as-of month of the sample.</summary>
    public string Month => Path.GetFileName(Directory.GetDirectories(Documents).Single());

    public void Dispose() => folder.Dispose();
}

/// <summary>Tests that share the small synthetic London.</summary>
[CollectionDefinition("London")]
public sealed class LondonCollection : ICollectionFixture<LondonRun>;
