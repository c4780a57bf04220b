namespace SvdPipeline.Tests.Infra;

/// <summary>A fact that runs the Bicep command; skipped, saying so, where the restored build of it does not run.</summary>
internal sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = Bicep.IsHere ? null : "the Bicep command is restored for 64-bit Linux only";
}
