namespace SvdPipeline.Ingest.Quality;

/// <summary>Size of a month, as the newest file that has it tells it.</summary>
/// <param name="Family">Family of files; empty where the source has one.</param>
/// <param name="Month">Month or other period, as text.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Size">Sum of the file's counts where it has counts, rows otherwise.</param>
public sealed record MonthSize(string Family, string Month, long Rows, long Size);
