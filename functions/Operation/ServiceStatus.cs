using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;

namespace SvdPipeline.Functions.Operation;

/// <summary>How the app stands.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Since">When this process started.</param>
/// <param name="Wrong">What keeps it from working, in words; empty when nothing does.</param>
/// <param name="Queues">Each queue and its poison queue.</param>
/// <param name="Builds">The newest builds.</param>
/// <param name="Files">Files that arrived lately and were refused or failed.</param>
/// <param name="Pulls">Last pull of each source that is pulled.</param>
/// <param name="Late">Sources whose next edition is overdue.</param>
/// <param name="Storage">What each container holds.</param>
/// <param name="Unreadable">Messages that could not be read.</param>
public sealed record ServiceStatus(
    string Version,
    DateTimeOffset Since,
    IReadOnlyList<string> Wrong,
    IReadOnlyList<QueueStatus> Queues,
    IReadOnlyList<BuildProgress> Builds,
    IReadOnlyList<LandingReceipt> Files,
    IReadOnlyList<PullState> Pulls,
    IReadOnlyList<SourceFreshness> Late,
    IReadOnlyList<StoredFolder> Storage,
    IReadOnlyList<UnreadableMessage> Unreadable);
