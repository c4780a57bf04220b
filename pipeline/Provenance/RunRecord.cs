using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Provenance;

/// <summary>The record of a build, <c>run.json</c>: everything the documents rest on, and nothing that changes between two builds of the same inputs.</summary>
/// <param name="AsOf">As-of month, <c>yyyy-MM</c>.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Content">Hash over the program's SQL, contracts, profiles and templates.</param>
/// <param name="Definition">Id of the definition profile.</param>
/// <param name="Boroughs">GSS codes of the boroughs written.</param>
/// <param name="Editions">Editions written.</param>
/// <param name="Inputs">Snapshots of the lake.</param>
/// <param name="Partnership">Partnership files by path, with their hashes.</param>
/// <param name="Findings">Findings of the build.</param>
/// <param name="Previous">The earlier build it was compared with; null for none.</param>
/// <param name="Rows">Rows of those snapshots by path in the lake, with their hashes.</param>
/// <param name="AllowUnknownCodes">True when the build was told to go on with too many unknown offence codes.</param>
/// <param name="ComparisonOnly">True when the comparison was written without documents.</param>
public sealed record RunRecord(
    string AsOf,
    string Version,
    string Content,
    string Definition,
    IReadOnlyList<string> Boroughs,
    IReadOnlyList<string> Editions,
    IReadOnlyList<Snapshot> Inputs,
    IReadOnlyList<InputFile> Partnership,
    IReadOnlyList<Finding> Findings,
    EarlierRun? Previous = null,
    IReadOnlyList<InputFile>? Rows = null,
    bool AllowUnknownCodes = false,
    bool ComparisonOnly = false)
{
    /// <summary>Name of the file in the folder of an as-of month.</summary>
    public const string FileName = "run.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Short reference printed on every cover: ten hex digits over the data, the earlier build, the definition and the program. What people write is not in it,
    /// so one borough's commentary changes that borough's documents only.
    /// </summary>
    public string Reference => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [AsOf, Version, Content, Definition, .. Inputs.Select(i => i.Sha256), .. Previous is null ? Array.Empty<string>() : [Previous.Reference]]))))[..10];

    /// <summary>The record as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Reads a record back.</summary>
    public static RunRecord Parse(string json) => JsonSerializer.Deserialize<RunRecord>(json, Json)!;

    /// <summary>The records of a documents folder, which is OUT or the folder of one month; with the folder of each, by month.</summary>
    /// <exception cref="UserError">SVD-B109 when there is none or one cannot be read.</exception>
    public static IReadOnlyList<(string Folder, RunRecord Run)> Under(string documents)
    {
        string[] folders = !Directory.Exists(documents) ? []
            : File.Exists(Path.Combine(documents, FileName)) ? [documents]
            : [.. Directory.GetDirectories(documents).Where(folder => File.Exists(Path.Combine(folder, FileName))).Order(StringComparer.Ordinal)];
        return folders.Length > 0
            ? [.. folders.Select(folder => (folder, Read(Path.Combine(folder, FileName))))]
            : throw Unreadable($"There is no {FileName} in {documents}.");
    }

    private static RunRecord Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path)) is { AsOf: not null, Inputs: not null, Boroughs: not null, Editions: not null, Partnership: not null } run ? run : throw Unreadable($"{path} is no build record.");
        }
        catch (JsonException cause)
        {
            throw Unreadable($"{path} cannot be read: {cause.Message}");
        }
    }

    private static UserError Unreadable(string message) => new(ExitCode.Configuration, "SVD-B109", message, FindingCatalogue.Entry("SVD-B109").Remedy);
}
