using SvdPipeline.Functions.Triggers;

namespace SvdPipeline.Tests.Functions;

public sealed class WorkGateTests
{
    [Fact]
    public async Task SmallWork_FillsThePlaces_ThenWaits()
    {
        var gate = new WorkGate(2);
        using var first = await gate.Enter(whole: false, default);
        var second = await gate.Enter(whole: false, default);
        var third = gate.Enter(whole: false, default);
        Assert.False(third.IsCompleted);

        second.Dispose();
        second.Dispose();
        using var entered = await third;
        Assert.False(gate.Enter(whole: false, default).IsCompleted);
    }

    [Fact]
    public async Task WholeWork_WaitsForAll_AndKeepsLaterWorkBehindIt()
    {
        var gate = new WorkGate(2);
        var small = await gate.Enter(whole: false, default);
        var whole = gate.Enter(whole: true, default);
        var later = gate.Enter(whole: false, default);
        Assert.False(whole.IsCompleted);
        Assert.False(later.IsCompleted);

        small.Dispose();
        (await whole).Dispose();
        (await later).Dispose();
    }

    [Fact]
    public async Task WhoWithdraws_LetsTheNextIn()
    {
        var gate = new WorkGate(2);
        using var small = await gate.Enter(whole: false, default);
        using var patience = new CancellationTokenSource();
        var whole = gate.Enter(whole: true, patience.Token);
        var later = gate.Enter(whole: false, default);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => whole);
        (await later).Dispose();
    }

    [Fact]
    public void ThisMachine_HasAPlace() => Assert.InRange(WorkGate.OfThisMachine().Places, 1, Environment.ProcessorCount);
}
