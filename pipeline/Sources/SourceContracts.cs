using System.Text.Json;
using System.Text.Json.Serialization;

namespace SvdPipeline.Sources;

/// <summary>All contracts, from <c>contracts/*.json</c>.</summary>
public static class SourceContracts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new TextOrNumber() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>All contracts, by id.</summary>
    public static IReadOnlyList<SourceContract> All { get; } =
    [
        .. EmbeddedFiles.Paths("pipeline/Sources/contracts/", ".json")
            .Where(path => !path.EndsWith("contract.schema.json", StringComparison.Ordinal))
            .Select(path => JsonSerializer.Deserialize<SourceContract>(EmbeddedFiles.Text(path), Json)!)
            .OrderBy(contract => contract.Id, StringComparer.Ordinal),
    ];

    /// <summary>The contract with this id, or null.</summary>
    public static SourceContract? Find(string id) => All.FirstOrDefault(contract => contract.Id == id);
}
