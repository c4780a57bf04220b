using System.Text.Json;
using System.Text.RegularExpressions;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Tests.Infra;

/// <summary>What a deployment would make, against what the app needs and the service promises.</summary>
public sealed partial class DeploymentTests(PredictedResources resources) : IClassFixture<PredictedResources>
{
    private const string Account = "Microsoft.Storage/storageAccounts";
    private const string Config = "Microsoft.Web/sites/config";

    [BicepTheory, InlineData("dev"), InlineData("prod")]
    public void Storage_HasNoKeysAndNothingPublic(string environment)
    {
        var account = resources.One(environment, Account);
        Assert.All(new[] { "allowBlobPublicAccess", "allowSharedKeyAccess", "allowCrossTenantReplication", "isLocalUserEnabled" }, name => Assert.False(account.GetProperty(name).GetBoolean(), name));
        Assert.True(account.GetProperty("supportsHttpsTrafficOnly").GetBoolean());
        Assert.Equal("TLS1_2", PredictedResources.Text(account, "minimumTlsVersion"));
        Assert.All(resources.Of(environment, $"{Account}/blobServices/containers"), container => Assert.Equal("None", PredictedResources.Text(container.GetProperty("properties"), "publicAccess")));
    }

    [BicepTheory, InlineData("dev"), InlineData("prod")]
    public void Storage_BringsBackWhatWasReplacedOrDeleted(string environment)
    {
        var blobs = resources.One(environment, $"{Account}/blobServices");
        Assert.True(blobs.GetProperty("isVersioningEnabled").GetBoolean());
        Assert.True(blobs.GetProperty("deleteRetentionPolicy").GetProperty("days").GetInt32() >= 7);
        // Only earlier versions age out: what is current belongs to the retention of the service.
        var actions = resources.One(environment, $"{Account}/managementPolicies").GetProperty("policy").GetProperty("rules").EnumerateArray()
            .SelectMany(rule => rule.GetProperty("definition").GetProperty("actions").EnumerateObject()).Select(action => action.Name);
        Assert.Equal(["version"], actions);
    }

    [BicepTheory, InlineData("prod")]
    public void Production_AnswersOnlyInsideItsNetwork(string environment)
    {
        var account = resources.One(environment, Account);
        Assert.Equal("Disabled", PredictedResources.Text(account, "publicNetworkAccess"));
        Assert.Equal("Deny", PredictedResources.Text(account.GetProperty("networkAcls"), "defaultAction"));
        Assert.Equal(2, resources.Of(environment, "Microsoft.Network/privateEndpoints").Count);
        Assert.True(resources.One(environment, "Microsoft.Web/sites").TryGetProperty("virtualNetworkSubnetId", out _));
        Assert.Equal("CanNotDelete", PredictedResources.Text(resources.One(environment, "Microsoft.Authorization/locks"), "level"));
        Assert.True(resources.One(environment, $"{Account}/blobServices/containers/immutabilityPolicies").GetProperty("immutabilityPeriodSinceCreationInDays").GetInt32() > 0);
    }

    [BicepTheory, InlineData("dev"), InlineData("prod")]
    public void Queues_AreThoseOfTheTriggersWithTheirPoison(string environment)
    {
        var triggers = Bindings().Where(binding => PredictedResources.Text(binding, "type") == "queueTrigger").ToArray();
        Assert.Equal(triggers.Select(binding => PredictedResources.Text(binding, "queueName")).Order(StringComparer.Ordinal),
            resources.Names(environment, $"{Account}/queueServices/queues").Order(StringComparer.Ordinal));

        var settings = Settings(environment);
        Assert.All(triggers, binding => Assert.Contains($"{PredictedResources.Text(binding, "connection")}__queueServiceUri", settings));
    }

    [BicepTheory, InlineData("dev"), InlineData("prod")]
    public void App_IsTheCustomHandlerBehindSignIn(string environment)
    {
        var app = resources.One(environment, "Microsoft.Web/sites");
        Assert.True(app.GetProperty("httpsOnly").GetBoolean());
        var runtime = app.GetProperty("functionAppConfig").GetProperty("runtime");
        Assert.Equal(("custom", "1.0"), (PredictedResources.Text(runtime, "name"), PredictedResources.Text(runtime, "version")));

        var signIn = resources.Of(environment, Config).Single(config => PredictedResources.Text(config, "name").EndsWith("/authsettingsV2", StringComparison.Ordinal)).GetProperty("properties");
        Assert.True(signIn.GetProperty("globalValidation").GetProperty("requireAuthentication").GetBoolean());
        Assert.Equal(["/health"], signIn.GetProperty("globalValidation").GetProperty("excludedPaths").EnumerateArray().Select(path => path.GetString()));
        Assert.Contains(PredictedResources.Text(signIn.GetProperty("identityProviders").GetProperty("azureActiveDirectory").GetProperty("registration"), "clientSecretSettingName"), Settings(environment));
        Assert.All(resources.Of(environment, "Microsoft.Web/sites/basicPublishingCredentialsPolicies"), policy => Assert.False(policy.GetProperty("properties").GetProperty("allow").GetBoolean()));
    }

    [BicepTheory, InlineData("dev"), InlineData("prod")]
    public void Settings_AreReadByTheApp(string environment)
    {
        var code = string.Concat(Repository.Files("functions", "*.cs").Select(Repository.Text));
        Assert.All(Settings(environment).Where(name => name.StartsWith("SVD_", StringComparison.Ordinal)), name => Assert.Contains($"\"{name}\"", code));
        Assert.Contains("SVD_EASY_AUTH", Settings(environment));
    }

    [BicepTheory, InlineData("dev"), InlineData("prod")]
    public void Rights_AreGivenToIdentitiesAndGroupsByBuiltInRoles(string environment)
    {
        var given = resources.Of(environment, "Microsoft.Authorization/roleAssignments").Select(assignment => assignment.GetProperty("properties")).ToArray();
        Assert.Equal(3, given.Count(assignment => PredictedResources.Text(assignment, "principalType") == "ServicePrincipal"));
        Assert.Equal(3, given.Count(assignment => PredictedResources.Text(assignment, "principalType") == "Group"));
    }

    [BicepTheory, InlineData("dev"), InlineData("prod")]
    public void Alerts_NameFunctionsSpansAndPartsOfTheGuideThatExist(string environment)
    {
        var guide = Repository.Text("functions/OPERATIONS.md");
        var code = string.Concat(Repository.Files("functions", "*.cs").Select(Repository.Text));
        var rules = resources.Of(environment, "Microsoft.Insights/scheduledQueryRules").Select(rule => rule.GetProperty("properties")).ToArray();
        Assert.NotEmpty(rules);
        foreach (var rule in rules)
        {
            var part = GuidePart().Match(PredictedResources.Text(rule, "description")).Groups[1].Value;
            Assert.Contains($"## {part}\n", guide);
            var query = PredictedResources.Text(rule.GetProperty("criteria").GetProperty("allOf")[0], "query");
            Assert.All(FunctionName().Matches(query), name => Assert.True(File.Exists(Path.Combine(Repository.Root, "functions", name.Groups[1].Value, "function.json")), name.Value));
            Assert.All(SpanName().Matches(query), name => Assert.Contains($"\"{name.Groups[1].Value}\"", code));
            Assert.Contains($"| {PredictedResources.Text(rule, "displayName")} |", guide);
        }
    }

    [Fact]
    public void ValuesFromTheEnvironment_AreExplained()
    {
        var page = Repository.Text("infra/README.md");
        var workflow = Repository.Text(".github/workflows/deploy.yml");
        var names = Repository.Files("infra", "*.bicepparam").SelectMany(path => EnvironmentValue().Matches(Repository.Text(path))).Select(match => match.Groups[1].Value).Distinct();
        Assert.All(names, name =>
        {
            Assert.Contains($"`{name}`", page);
            Assert.Contains($"{name}: ${{{{ vars.{name} }}}}", workflow);
        });
    }

    [Fact]
    public void Settings_AreExplained()
    {
        var guide = Repository.Text("functions/OPERATIONS.md");
        var names = Repository.Files("functions", "*.cs").SelectMany(path => Setting().Matches(Repository.Text(path))).Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.Contains("SVD_DATA", names);
        Assert.All(names, name => Assert.Contains($"| `{name}` |", guide));
    }

    [Fact]
    public void Roles_AreThoseOfTheApp()
    {
        var roles = JsonDocument.Parse(Repository.Text("infra/entra/app-roles.json")).RootElement.EnumerateArray().ToArray();
        Assert.Equal(Roles.OfPeople, roles.Select(role => PredictedResources.Text(role, "value")));
        Assert.Equal(roles.Length, roles.Select(role => Guid.Parse(PredictedResources.Text(role, "id"))).Distinct().Count());
    }

    private static List<JsonElement> Bindings() =>
        [.. Repository.Files("functions", "function.json").SelectMany(path => JsonDocument.Parse(Repository.Text(path)).RootElement.GetProperty("bindings").EnumerateArray())];

    private IReadOnlyList<string> Settings(string environment) =>
        [.. resources.Of(environment, Config).Single(config => PredictedResources.Text(config, "name").EndsWith("/appsettings", StringComparison.Ordinal)).GetProperty("properties").EnumerateObject().Select(setting => setting.Name)];

    [GeneratedRegex(@"functions/OPERATIONS\.md, '([^']+)'")]
    private static partial Regex GuidePart();

    [GeneratedRegex(@"'([A-Z]\w+)'")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"""((?:SVD|FUNCTIONS|APPLICATIONINSIGHTS|OTEL)_[A-Z_]+)""")]
    private static partial Regex Setting();

    [GeneratedRegex(@"'([a-z][\w.]+)'")]
    private static partial Regex SpanName();

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex EnvironmentValue();
}
