using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Template;
using SvdPipeline.Functions.Triggers;

namespace SvdPipeline.Tests.Functions;

/// <summary>host.json and the function.json files say what the app does.</summary>
public sealed class HostFilesTests
{
    private static readonly string[] HttpFunctions = ["Api", "Pages", "RequestBuild"];

    public static TheoryData<string> Triggers() => [.. WorkTable.Queues.Select(work => work.Function), .. WorkTable.Timers.Select(work => work.Function)];

    [Fact]
    public void EveryFunction_HasItsFolder_AndNoFolderIsWithoutOne()
    {
        var folders = Repository.Files("functions", "function.json").Select(path => path.Split('/')[1]);
        Assert.Equal(WorkTable.Queues.Select(work => work.Function).Concat(WorkTable.Timers.Select(work => work.Function)).Concat(HttpFunctions).Order(StringComparer.Ordinal), folders);
    }

    [Fact]
    public void QueueFunction_ReadsItsQueue()
    {
        Assert.NotEmpty(WorkTable.Queues);
        foreach (var work in WorkTable.Queues)
        {
            var binding = Binding(work.Function, 0);
            Assert.Equal("queueTrigger", binding.GetProperty("type").GetString());
            Assert.Equal(QueueWork.Binding, binding.GetProperty("name").GetString());
            Assert.Equal(work.Queue, binding.GetProperty("queueName").GetString());
            Assert.Equal("AzureWebJobsStorage", binding.GetProperty("connection").GetString());
            Assert.True(work.IsLast || WorkTable.Queues.Any(last => last.Queue == work.Poison), $"{work.Poison} is read by nobody");
        }
    }

    [Fact]
    public void TimerFunction_IsDueAsOftenAsTheAppsOwnTimer()
    {
        foreach (var work in WorkTable.Timers)
        {
            var binding = Binding(work.Function, 0);
            Assert.Equal("timerTrigger", binding.GetProperty("type").GetString());
            Assert.Equal(TimedWork.Binding, binding.GetProperty("name").GetString());
            var schedule = binding.GetProperty("schedule").GetString()!.Split(' ');
            var every = schedule[1].StartsWith("*/", StringComparison.Ordinal) ? TimeSpan.FromMinutes(int.Parse(schedule[1][2..])) : TimeSpan.FromHours(1);
            Assert.Equal(work.Every, every);
        }
    }

    [Fact]
    public void HttpFunction_HasOneTriggerAndOneOutput_SoThatTheHostPassesRequestsThrough()
    {
        foreach (var function in HttpFunctions)
        {
            Assert.Equal(["httpTrigger", "http"], Bindings(function).Select(binding => binding.GetProperty("type").GetString()));
        }
    }

    [Fact]
    public void Host_TimesOutAfterTheApp_AndTriesAsOften()
    {
        using var host = JsonDocument.Parse(Repository.Text("functions/host.json"));
        Assert.True(TimeSpan.Parse(host.RootElement.GetProperty("functionTimeout").GetString()!) > HostTriggers.TimeOut);
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        Assert.Equal(QueueWork.Tries, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal("base64", queues.GetProperty("messageEncoding").GetString());
        Assert.Equal("", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.True(host.RootElement.GetProperty("customHandler").GetProperty("enableProxyingHttpRequest").GetBoolean());
    }

    [Theory, MemberData(nameof(Triggers))]
    public void PathOfATrigger_IsNoPage(string function)
    {
        foreach (var path in new[] { function, function.ToUpperInvariant(), $"/{function}", $"{function}/", $"//{function}//" })
        {
            Assert.False(IsPage(path), path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("sign-in")]
    [InlineData("boroughs/E09000014")]
    [InlineData("status")]
    public void PathOfAPage_IsOne(string path) => Assert.True(IsPage(path), path);

    private static bool IsPage(string path)
    {
        var template = TemplateParser.Parse(Binding("Pages", 0).GetProperty("route").GetString()!);
        var regex = template.Parameters.Single().InlineConstraints.Single().Constraint;
        Assert.StartsWith("regex(", regex, StringComparison.Ordinal);
        return new RegexRouteConstraint(regex["regex(".Length..^1]).Match(null, null, "path", new RouteValueDictionary { ["path"] = path }, RouteDirection.IncomingRequest);
    }

    private static JsonElement Binding(string function, int at) => Bindings(function)[at];

    private static JsonElement[] Bindings(string function)
    {
        using var file = JsonDocument.Parse(Repository.Text($"functions/{function}/function.json"));
        return [.. file.RootElement.GetProperty("bindings").EnumerateArray().Select(binding => binding.Clone())];
    }
}
