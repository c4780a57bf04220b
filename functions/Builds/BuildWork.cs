using System.Diagnostics;
using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Builds;
using SvdPipeline.Disclosure;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>The work of a build's steps: brings their inputs here, runs the pipeline, puts up what it gives.</summary>
/// <param name="store">The store.</param>
/// <param name="inputs">Brings a build's inputs to this machine.</param>
/// <param name="measured">Measured London.</param>
/// <param name="shelf">Documents in force.</param>
/// <param name="settings">Settings.</param>
/// <param name="clock">Clock.</param>
public sealed class BuildWork(IObjectStore store, BuildFiles inputs, MeasuredShelf measured, DocumentShelf shelf, ServiceSettings settings, TimeProvider clock)
{
    private const int FilesAKind = 2;
    private static readonly string[] Kinds = ["sna", "strategy"];

    private static readonly ActivitySource Trace = new("SvdPipeline.Builds");

    private readonly StepClaims claims = new(store, clock);

    /// <summary>Does a step; gives a sentence about the result, or null when another build is measuring the same and the step is to wait.</summary>
    internal Task<string?> Do(BuildRecord build, string step, StepClaim claim) => step switch
    {
        BuildStep.Measure => Measure(build, claim),
        BuildStep.London => London(build, claim),
        _ => Documents(build, Boroughs.Find(step)!, claim),
    };

    private async Task<string?> Measure(BuildRecord build, StepClaim claim)
    {
        using var scratch = ScratchFolder.Make(settings);
        var snapshots = await Snapshots(build, claim.Stop);
        var id = OrderInputs.FiguresId(build.Order, snapshots, BuildFiles.Earlier(build));
        var request = Request(build, snapshots) with
        {
            Partnership = await inputs.Partnership(build, null, scratch, claim.Stop),
            Previous = await inputs.Previous(build, null, scratch, claim.Stop),
        };
        if (!await measured.Has(id, claim.Stop) && !await Measure(request, id, scratch, claim))
        {
            return null;
        }

        claim.Say("recording the build");
        var london = await measured.Load(id, claim.Stop);
        var run = await Task.Run(() => Pipeline.RecordRun(request, london), claim.Stop);
        await store.WriteOnce(BuildPaths.Findings(build.Id), run.Findings, claim.Stop);
        await store.WriteTextOnce(BuildPaths.Run(build.Id), run.ToJson(), claim.Stop);
        return string.Create(CultureInfo.InvariantCulture, $"{london.Official.Count:N0} figures of all boroughs");
    }

    /// <summary>Measures London, once for all who ask for the same; false when another is at it.</summary>
    private async Task<bool> Measure(BuildRequest request, string id, ScratchFolder scratch, StepClaim step)
    {
        var (claim, note) = await claims.Take(BuildPaths.Figures(id) + "claim.json", endless: true, cancel: step.Stop);
        if (claim is null)
        {
            return note.State == "done";
        }

        await using (claim)
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(step.Stop, claim.Stop);
            try
            {
                step.Say("fetching the lake");
                request = request with { Lake = await inputs.Lake(both.Token) };
                var london = await Task.Run(() => Pipeline.Measure(request, Told(step)), both.Token);
                both.Token.ThrowIfCancellationRequested();
                step.Say("keeping the figures");
                await measured.Put(id, london, scratch.File("figures"), both.Token);
                await claim.End("done", "");
                return true;
            }
            catch
            {
                await claim.Release("");
                throw;
            }
        }
    }

    /// <summary>Tells the stages to whoever looks at the step, with a span each.</summary>
    private static StageLog Told(StepClaim step)
    {
        Activity? span = null;
        return new StageLog(
            line =>
            {
                span?.Dispose();
                step.Say(line);
            },
            stage =>
            {
                span = Trace.StartActivity(stage);
                step.Say(stage);
            });
    }

    private async Task<string?> Documents(BuildRecord build, Borough borough, StepClaim claim)
    {
        var (run, london) = await Measured(build, claim.Stop);
        using var scratch = ScratchFolder.Make(settings);
        var partnership = await inputs.Partnership(build, borough, scratch, claim.Stop);
        var previous = await inputs.Previous(build, borough, scratch, claim.Stop);
        claim.Say("writing documents");
        var month = Directory.CreateDirectory(scratch.File("month")).FullName;
        var written = await Task.Run(() => Pipeline.WriteBorough(run, london, borough, month, partnership, previous), claim.Stop);
        claim.Say("keeping documents");
        var files = await store.WriteFolderOnce(month, BuildPaths.Documents(build.Order.AsOf, build.Id), claim.Stop);
        await store.WriteTextOnce(BuildPaths.Part(build.Id, borough.Code), written.ToJson(), claim.Stop);
        return string.Create(CultureInfo.InvariantCulture, $"{files} files");
    }

    private async Task<string?> London(BuildRecord build, StepClaim claim)
    {
        var (run, london) = await Measured(build, claim.Stop);
        var written = new List<BoroughWritten>();
        foreach (var code in build.Order.Covered())
        {
            written.Add(BoroughWritten.Parse(await store.ReadText(BuildPaths.Part(build.Id, code), claim.Stop)));
        }

        using var scratch = ScratchFolder.Make(settings);
        var month = Directory.CreateDirectory(scratch.File("month")).FullName;
        var (documents, files) = (BuildPaths.Documents(build.Order.AsOf, build.Id), 0);
        claim.Say("comparing the boroughs");
        await Task.Run(() => Pipeline.WriteLondon(run, london, written, month), claim.Stop);
        await store.WriteFolderOnce(month, documents, claim.Stop);
        await foreach (var _ in store.All(documents, cancel: claim.Stop))
        {
            files++;
        }

        // From here on people see it.
        if (await store.Find(BuildPaths.Cancelled(build.Id), claim.Stop) is null)
        {
            await shelf.Place(build, claim.Stop);
            var outcome = new BuildOutcome(clock.GetUtcNow(), run.Boroughs.Count, run.Boroughs.Count * run.Editions.Count * Kinds.Length * FilesAKind, files, run.Reference);
            await store.WriteOnce(BuildPaths.Result(build.Id), outcome, claim.Stop);
        }

        return "documents in force";
    }

    private async Task<(RunRecord Run, MeasuredLondon London)> Measured(BuildRecord build, CancellationToken cancel)
    {
        var run = RunRecord.Parse(await store.ReadText(BuildPaths.Run(build.Id), cancel));
        return (run, await measured.Load(OrderInputs.FiguresId(build.Order, await Snapshots(build, cancel), BuildFiles.Earlier(build)), cancel));
    }

    private async Task<List<Snapshot>> Snapshots(BuildRecord build, CancellationToken cancel) => (await store.Read<List<Snapshot>>(BuildPaths.Lake(build.Id), cancel))!.Value;

    private static BuildRequest Request(BuildRecord build, IReadOnlyList<Snapshot> snapshots) => new(
        "",
        "",
        DateOnly.ParseExact(build.Order.AsOf + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        [.. build.Order.Covered().Select(code => Boroughs.Find(code)!)],
        build.Order.Definition,
        [.. build.Order.Editions.Select(name => Enum.Parse<Edition>(name, ignoreCase: true))],
        Snapshots: snapshots);
}
