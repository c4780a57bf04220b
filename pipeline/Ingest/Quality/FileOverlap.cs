namespace SvdPipeline.Ingest.Quality;

/// <summary>The same months as two files of a source tell them.</summary>
/// <param name="Family">Family of files; empty where the source has one.</param>
/// <param name="File">The newest file.</param>
/// <param name="Other">An older one.</param>
/// <param name="Months">Months that both have.</param>
/// <param name="FirstMonth">First of them.</param>
/// <param name="LastMonth">Last of them.</param>
/// <param name="Before">Sum over them in the older file.</param>
/// <param name="After">Sum over them in the newest.</param>
/// <param name="Areas">Areas whose sums differ.</param>
/// <param name="Area">Area with the largest difference, or empty.</param>
/// <param name="AreaBefore">Its sum in the older file.</param>
/// <param name="AreaAfter">Its sum in the newest.</param>
public sealed record FileOverlap(
    string Family,
    string File,
    string Other,
    long Months,
    string FirstMonth,
    string LastMonth,
    long Before,
    long After,
    long Areas,
    string Area,
    long AreaBefore,
    long AreaAfter);
