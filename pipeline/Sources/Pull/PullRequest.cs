namespace SvdPipeline.Sources.Pull;

/// <summary>What to pull and where to.</summary>
/// <param name="To">Landing folder.</param>
/// <param name="Source">Only this source; null for all.</param>
/// <param name="Since">
/// Files that stand for months from this date on, and files of a publisher's list that changed since; null for the newest of each.
/// </param>
/// <param name="DueOnly">Only sources whose next publication is expected.</param>
/// <param name="DryRun">Says what would be asked for, touching neither network nor folder.</param>
public sealed record PullRequest(string To, string? Source = null, DateOnly? Since = null, bool DueOnly = false, bool DryRun = false);
