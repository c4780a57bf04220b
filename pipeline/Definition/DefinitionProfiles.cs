using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using SvdPipeline.Findings;

namespace SvdPipeline.Definition;

/// <summary>The profiles that come with the program, and those an analyst writes.</summary>
public static class DefinitionProfiles
{
    private const string Folder = "pipeline/Definition/profiles/";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Ids of the shipped profiles, the default first.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. EmbeddedFiles.Paths(Folder, ".json").Select(Path.GetFileNameWithoutExtension)
            .OrderBy(id => id != DefinitionProfile.Default).ThenBy(id => id, StringComparer.Ordinal)!];

    /// <summary>The shipped profiles, the default first.</summary>
    public static IEnumerable<DefinitionProfile> All => Ids.Select(Load);

    /// <summary>How a document names a profile: the label of a shipped one, the id of another.</summary>
    public static string LabelOf(string id) => Ids.Contains(id) ? Load(id).Label : id;

    /// <summary>A shipped profile by id, or one from a file whose path ends in <c>.json</c>; what it extends is always a shipped one.</summary>
    /// <exception cref="UserError">SVD-D301 when there is none; SVD-D302 when it is not a profile.</exception>
    public static DefinitionProfile Load(string idOrFile) =>
        Json.Deserialize(Merged(idOrFile, []), idOrFile);

    private static DefinitionProfile Deserialize(this JsonSerializerOptions options, JsonObject merged, string name)
    {
        merged.TryAdd("extends", "");
        foreach (var key in new[] { "affected", "age_under", "listed_elements", "strands", "weapon", "notes" })
        {
            if (!merged.ContainsKey(key))
            {
                throw Invalid(name, $"it has no '{key}', and neither has a profile it extends");
            }
        }

        var profile = merged.Deserialize<DefinitionProfile>(options)!;
        return profile.Weapon == "criterion" == profile.Strands.ContainsKey("weapon_enabled")
            ? profile
            : throw Invalid(name, "'weapon' is 'criterion' exactly where 'strands' has 'weapon_enabled'");
    }

    private static JsonObject Merged(string idOrFile, HashSet<string> seen)
    {
        if (!seen.Add(idOrFile))
        {
            throw Invalid(idOrFile, "it extends itself");
        }

        var own = Read(idOrFile);
        if (own["extends"]?.GetValue<string>() is not { Length: > 0 } parent)
        {
            return own;
        }

        var merged = Merged(parent, seen);
        foreach (var (key, value) in own)
        {
            merged[key] = key == "notes" && merged["notes"] is JsonArray notes
                ? new JsonArray([.. value!.AsArray().Concat(notes).Select(n => n!.DeepClone())])
                : value?.DeepClone();
        }

        return merged;
    }

    private static JsonObject Read(string idOrFile)
    {
        var text = EmbeddedFiles.Exists($"{Folder}{idOrFile}.json") ? EmbeddedFiles.Text($"{Folder}{idOrFile}.json")
            : idOrFile.EndsWith(".json", StringComparison.Ordinal) && File.Exists(idOrFile) ? File.ReadAllText(idOrFile)
            : throw new UserError(
                ExitCode.Definition,
                "SVD-D301",
                $"There is no definition '{idOrFile}'.",
                $"Name one of {string.Join(", ", Ids)}, or give the path of a profile file that ends in .json.");
        try
        {
            var schema = JsonSchema.FromJsonAsync(EmbeddedFiles.Text("pipeline/Definition/profile.schema.json")).GetAwaiter().GetResult();
            var errors = schema.Validate(text);
            return errors.Count == 0
                ? JsonNode.Parse(text)!.AsObject()
                : throw Invalid(idOrFile, string.Join("; ", errors.Select(e => $"{e.Kind} at {e.Path} (line {e.LineNumber})")));
        }
        catch (Exception e) when (e is JsonException or Newtonsoft.Json.JsonException)
        {
            throw Invalid(idOrFile, $"it is not JSON: {e.Message}");
        }
    }

    private static UserError Invalid(string name, string why) => new(
        ExitCode.Definition,
        "SVD-D302",
        $"The definition '{name}' cannot be used: {why}.",
        "Correct the file by 'svd schema definition-profile', the schema of profiles.");
}
