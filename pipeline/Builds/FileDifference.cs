namespace SvdPipeline.Builds;

/// <summary>One file that is not what its recorded inputs give.</summary>
/// <param name="Path">Path in the folder of the month, with forward slashes.</param>
/// <param name="Kind"><c>changed</c>, <c>missing</c> (from the documents) or <c>extra</c> (no build writes it).</param>
/// <param name="Part">For Word documents and workbooks: the part that differs first; otherwise empty.</param>
/// <param name="Offset">Bytes before the first that differs, in the file or the part.</param>
/// <param name="Line">Line of that byte, from 1; 0 in a file without lines.</param>
/// <param name="Found">What stands there, or empty.</param>
/// <param name="Wanted">What the inputs give there, or empty.</param>
public sealed record FileDifference(string Path, string Kind, string Part = "", long Offset = 0, long Line = 0, string Found = "", string Wanted = "")
{
    /// <summary>The difference in lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        var place = Kind switch
        {
            "missing" => "is not there",
            "extra" => "is no file of this build",
            _ => FormattableString.Invariant($"{(Part.Length > 0 ? $"part {Part}, " : "")}byte {Offset}{(Line > 0 ? FormattableString.Invariant($", line {Line}") : "")}"),
        };
        yield return $"SVD-B122  {Path}, {place}";
        if (Found.Length + Wanted.Length > 0)
        {
            yield return $"          found   {Found}";
            yield return $"          wanted  {Wanted}";
        }
    }
}
