namespace SvdPipeline.Functions.Intake;

/// <summary>What the lake holds of a source, and how fresh it is.</summary>
/// <param name="Id">Contract id.</param>
/// <param name="Title">Name as printed.</param>
/// <param name="Publisher">Who publishes or shares it.</param>
/// <param name="Licence">Terms of use.</param>
/// <param name="Access">Where it comes from.</param>
/// <param name="Schedule">How often it appears, in words.</param>
/// <param name="IsPulled">True when the app fetches it by itself; otherwise its files are dropped.</param>
/// <param name="Latest">Last day its newest data speaks of; null when there is none.</param>
/// <param name="Rows">Rows in use.</param>
/// <param name="Files">Files in use.</param>
/// <param name="State"><c>fresh</c>, <c>late</c>, <c>stale</c>, <c>missing</c>, or <c>not judged</c> where nothing more is expected.</param>
/// <param name="Due">Day by which the next edition is expected, or null.</param>
/// <param name="Synthetic">True when some of it is synthetic.</param>
public sealed record SourceFreshness(
    string Id,
    string Title,
    string Publisher,
    string Licence,
    string Access,
    string Schedule,
    bool IsPulled,
    DateOnly? Latest,
    long Rows,
    int Files,
    string State,
    DateOnly? Due,
    bool Synthetic);
