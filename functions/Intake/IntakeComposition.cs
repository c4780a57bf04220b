namespace SvdPipeline.Functions.Intake;

/// <summary>How data arrives: landing area, pull, the lake and its freshness.</summary>
public static class IntakeComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services, ServiceSettings settings) => services
        .AddSingleton<LandingArea>().AddSingleton<LandingSweep>().AddSingleton<PullRound>()
        .AddSingleton<LakeRecords>().AddSingleton<LakeShelf>().AddSingleton<LakeCopy>().AddSingleton<LakeWriter>().AddSingleton<LakeQuality>()
        .AddSingleton<IngestSteps>();
}
