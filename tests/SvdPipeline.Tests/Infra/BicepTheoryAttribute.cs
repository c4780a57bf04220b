namespace SvdPipeline.Tests.Infra;

/// <summary>A theory that runs the Bicep command; skipped, saying so, where the restored build of it does not run.</summary>
internal sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute() => Skip = Bicep.IsHere ? null : "the Bicep command is restored for 64-bit Linux only";
}
