using System.Security.Cryptography;
using System.Text.Json;
using SvdPipeline.Findings;

namespace SvdPipeline.Storage;

/// <summary>
/// The folder of everything ingested: <c>{source}/{snapshot}/rows.parquet</c> with its record and findings, and <c>{source}/current.json</c>, which names
/// the snapshots in use. A snapshot appears there by one rename after it is whole, so that a cut ingest leaves the last good state.
/// </summary>
public sealed class Lake
{
    internal const string RowsFile = "rows.parquet";
    internal const string FindingsFile = "findings.csv";
    internal const string QualityFile = "quality.json";
    internal const string ProfileFile = "profile.csv";
    internal const string RecordFile = "snapshot.json";
    private const string RemovedFile = "removed.json";
    private const string CurrentFile = "current.json";
    private const string KeyFile = "key";
    private const string StagingFolder = ".staging";
    private const int KeyBytes = 32;

    private readonly List<Snapshot> snapshots = [];

    private Lake(string root) => Root = root;

    /// <summary>The lake's folder, absolute.</summary>
    public string Root { get; }

    /// <summary>Folder of the quality report.</summary>
    public string QualityFolder => Path.Combine(Root, "quality");

    /// <summary>Snapshots in use, by source, then id.</summary>
    public IReadOnlyList<Snapshot> Snapshots => snapshots;

    /// <summary>Opens a lake that is there; a missing one is the user's error.</summary>
    /// <exception cref="UserError">SVD-T101 when there is no lake, SVD-T102 when a record cannot be read.</exception>
    public static Lake Open(string root)
    {
        var full = Path.GetFullPath(root);
        if (!Directory.Exists(full))
        {
            throw new UserError(ExitCode.Storage, "SVD-T101", $"There is no lake at {root}.", FindingCatalogue.Entry("SVD-T101").Remedy);
        }

        var lake = new Lake(full);
        lake.Load();
        return lake;
    }

    /// <summary>The lake as it was when these snapshots were in use, whatever is now.</summary>
    public Lake Of(IEnumerable<Snapshot> recorded)
    {
        var lake = new Lake(Root);
        lake.snapshots.AddRange(recorded);
        return lake;
    }

    /// <summary>Opens a lake, making it when it is not there.</summary>
    /// <param name="root">Its folder.</param>
    /// <param name="newKey">Key of a new lake (the demo's is fixed); null for a random one. A lake that has a key keeps it.</param>
    public static Lake OpenOrCreate(string root, byte[]? newKey = null)
    {
        Directory.CreateDirectory(root);
        var key = Path.Combine(root, KeyFile);
        if (!File.Exists(key))
        {
            File.WriteAllText(key, Convert.ToHexStringLower(newKey ?? RandomNumberGenerator.GetBytes(KeyBytes)) + "\n");
        }

        return Open(root);
    }

    /// <summary>Key with which references are hashed; it never leaves the lake.</summary>
    /// <exception cref="UserError">SVD-T103 when it is missing or damaged.</exception>
    public byte[] Key()
    {
        try
        {
            return Convert.FromHexString(File.ReadAllText(Path.Combine(Root, KeyFile)).Trim());
        }
        catch (Exception cause) when (cause is IOException or FormatException)
        {
            throw new UserError(ExitCode.Storage, "SVD-T103", "The lake's key is missing or damaged.", FindingCatalogue.Entry("SVD-T103").Remedy);
        }
    }

    /// <summary>Path of a snapshot's rows.</summary>
    public string Parquet(Snapshot snapshot) => Path.Combine(Folder(snapshot), RowsFile);

    /// <summary>The same inside the lake, with forward slashes.</summary>
    public static string RowsPath(Snapshot snapshot) => $"{snapshot.Source}/{snapshot.Id}/{RowsFile}";

    /// <summary>Path of a snapshot's findings.</summary>
    public string Findings(Snapshot snapshot) => Path.Combine(Folder(snapshot), FindingsFile);

    /// <summary>Path of a snapshot's quality record.</summary>
    internal string Quality(Snapshot snapshot) => Path.Combine(Folder(snapshot), QualityFile);

    /// <summary>Path of a snapshot's profile: its rows counted by month, area, column and value.</summary>
    internal string Profile(Snapshot snapshot) => Path.Combine(Folder(snapshot), ProfileFile);

    /// <summary>A folder to write a snapshot in; dispose of it whether committed or not.</summary>
    public LakeStage Stage(string source, string id) => new(Path.Combine(Root, StagingFolder, $"{source}-{id}"));

    /// <summary>
    /// Puts a staged snapshot in use. A snapshot of the same bytes read by another mapping file gives way to it.
    /// </summary>
    public void Commit(LakeStage stage, Snapshot snapshot)
    {
        LakeJson.Write(stage.Record, snapshot);
        stage.MoveTo(Folder(snapshot));
        snapshots.RemoveAll(s => s.Source == snapshot.Source && (s.Id == snapshot.Id || (s.Sha256 == snapshot.Sha256 && s.Part == snapshot.Part)));
        snapshots.Add(snapshot);
        snapshots.Sort((a, b) => string.CompareOrdinal(a.Source, b.Source) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));
        WriteCurrent(snapshot.Source);
    }

    /// <summary>Snapshots not in use whose rows are there still: read again by another mapping file, or left by a removal that was cut.</summary>
    public IReadOnlyList<Snapshot> Replaced() =>
    [
        .. Directory.GetDirectories(Root).Where(source => File.Exists(Path.Combine(source, CurrentFile))).SelectMany(Directory.GetDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, RowsFile)) && File.Exists(Path.Combine(folder, RecordFile)))
            .Select(folder => LakeJson.Read<Snapshot>(Path.Combine(folder, RecordFile)))
            .Where(s => !snapshots.Exists(used => used.Source == s.Source && used.Id == s.Id))
            .OrderBy(s => s.Source, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal),
    ];

    /// <summary>What stays of a snapshot that was removed, or null.</summary>
    public Removal? Removed(string source, string id) =>
        Path.Combine(Root, source, id, RemovedFile) is var path && File.Exists(path) ? LakeJson.Read<Removal>(path) : null;

    /// <summary>
    /// Takes a snapshot out of use and removes its rows and findings; its record stays in <c>removed.json</c>. The record is written first and the rows go
    /// last, so that a removal cut in between can be repeated.
    /// </summary>
    public void Remove(Removal removal)
    {
        var snapshot = removal.Snapshot;
        var folder = Folder(snapshot);
        LakeJson.Write(Path.Combine(folder, RemovedFile), removal);
        snapshots.RemoveAll(s => s.Source == snapshot.Source && s.Id == snapshot.Id);
        WriteCurrent(snapshot.Source);
        foreach (var file in Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != RemovedFile))
        {
            File.Delete(file);
        }
    }

    /// <summary>Keeps other ingests out while one runs.</summary>
    /// <exception cref="UserError">SVD-T104 when one runs already.</exception>
    public IDisposable Lock()
    {
        try
        {
            return new FileStream(Path.Combine(Root, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new UserError(ExitCode.Storage, "SVD-T104", $"Another ingest is writing to {Root}.", FindingCatalogue.Entry("SVD-T104").Remedy);
        }
    }

    private void WriteCurrent(string source) =>
        LakeJson.Write(Path.Combine(Root, source, CurrentFile), new CurrentSnapshots([.. snapshots.Where(s => s.Source == source).Select(s => s.Id)]));

    private string Folder(Snapshot snapshot) => Path.Combine(Root, snapshot.Source, snapshot.Id);

    private void Load()
    {
        foreach (var source in Directory.GetDirectories(Root).Order(StringComparer.Ordinal))
        {
            var current = Path.Combine(source, CurrentFile);
            if (!File.Exists(current))
            {
                continue;
            }

            try
            {
                snapshots.AddRange(LakeJson.Read<CurrentSnapshots>(current).Snapshots.Select(id => LakeJson.Read<Snapshot>(Path.Combine(source, id, RecordFile))));
            }
            catch (Exception cause) when (cause is IOException or JsonException)
            {
                throw new UserError(ExitCode.Storage, "SVD-T102", $"The lake's record of {Path.GetFileName(source)} cannot be read: {cause.Message}", FindingCatalogue.Entry("SVD-T102").Remedy);
            }
        }
    }

    private sealed record CurrentSnapshots(IReadOnlyList<string> Snapshots);
}
