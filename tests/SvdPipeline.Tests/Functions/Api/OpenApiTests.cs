namespace SvdPipeline.Tests.Functions.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Description_IsTheOneApproved()
    {
        using var data = new TemporaryFolder();
        await using var app = await AppProcess.Hosted(data.Root);
        ApprovedFile.Matches("functions/Api/openapi.json", (await app.Client.GetStringAsync("/api/v1/openapi.json")).ReplaceLineEndings("\n") + "\n");
    }
}
