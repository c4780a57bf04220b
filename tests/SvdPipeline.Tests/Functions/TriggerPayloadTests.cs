using System.Text;
using SvdPipeline.Functions.Triggers;

namespace SvdPipeline.Tests.Functions;

public sealed class TriggerPayloadTests
{
    private const string Message = """{"build":"2026-02-0123456789ab"}""";

    [Theory]
    [InlineData("queue-twice.json")]
    [InlineData("queue-once.json")]
    [InlineData("queue-metadata-overridden.json")]
    public async Task QueueMessage_EitherForm_GivesItsText(string file) => Assert.Equal(Message, await Text(file));

    [Fact]
    public async Task QueueMessage_AsObject_GivesItsJson() => Assert.Equal(Message, (await Text("queue-object.json")).Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public async Task QueueMessage_ThatIsNoJson_IsGivenAsItIs() => Assert.Equal("not { json", await Text("queue-text.json"));

    [Fact]
    public async Task Timer_IsRecognised()
    {
        await using var body = File.OpenRead(Repository.Fixture("payloads", "timer.json"));
        await TriggerPayload.Timer(body, TimedWork.Binding, default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"Data":null}""")]
    [InlineData("""{"Data":{"other":"x"}}""")]
    [InlineData("""{"data":{"message":"x"}}""")]
    [InlineData("""{"Metadata":{"message":"x"}}""")]
    public async Task Payload_ThatIsNone_IsRefused(string body)
    {
        await Assert.ThrowsAsync<FormatException>(() => TriggerPayload.Text(new MemoryStream(Encoding.UTF8.GetBytes(body)), QueueWork.Binding, default));
        await Assert.ThrowsAsync<FormatException>(() => TriggerPayload.Timer(new MemoryStream(Encoding.UTF8.GetBytes(body)), TimedWork.Binding, default));
    }

    private static async Task<string> Text(string file)
    {
        await using var body = File.OpenRead(Repository.Fixture("payloads", file));
        return await TriggerPayload.Text(body, QueueWork.Binding, default);
    }
}
