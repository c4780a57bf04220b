using System.Text.Json;

namespace SvdPipeline.Tests.Infra;

/// <summary>What a deployment of each environment would make, worked out by the Bicep command without a cloud.</summary>
public sealed class PredictedResources : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, IReadOnlyList<JsonElement>> made = new(StringComparer.Ordinal);

    /// <summary>Resources of an environment.</summary>
    public IReadOnlyList<JsonElement> Of(string environment) => made.TryGetValue(environment, out var known) ? known : made[environment] = Predict(environment);

    /// <summary>Resources of a type in an environment.</summary>
    public IReadOnlyList<JsonElement> Of(string environment, string type) => [.. Of(environment).Where(resource => Text(resource, "type") == type)];

    /// <summary>Properties of the one resource of a type.</summary>
    public JsonElement One(string environment, string type) => Assert.Single(Of(environment, type)).GetProperty("properties");

    /// <summary>Last part of the names of all resources of a type.</summary>
    public IReadOnlyList<string> Names(string environment, string type) => [.. Of(environment, type).Select(resource => Text(resource, "name").Split('/')[^1])];

    /// <summary>A text of an element.</summary>
    public static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private List<JsonElement> Predict(string environment)
    {
        foreach (var path in Repository.Files("infra", "*"))
        {
            folder.Write(path, Repository.Text(path));
        }

        var (code, output) = Bicep.Run(folder.At("infra"), "snapshot", $"{environment}.bicepparam", "--mode", "overwrite", "--resource-group", "svd", "--location", "uksouth",
            "--subscription-id", "00000000-0000-0000-0000-00000000000a", "--tenant-id", "00000000-0000-0000-0000-00000000000b");
        Assert.True(code == 0, output);
        using var snapshot = JsonDocument.Parse(File.ReadAllText(folder.At("infra", $"{environment}.snapshot.json")));
        Assert.Empty(snapshot.RootElement.GetProperty("diagnostics").EnumerateArray());
        return [.. snapshot.RootElement.GetProperty("predictedResources").EnumerateArray().Select(resource => resource.Clone())];
    }
}
