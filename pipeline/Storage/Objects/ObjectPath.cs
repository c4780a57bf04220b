namespace SvdPipeline.Storage.Objects;

/// <summary>The rule for paths of objects, the same in every store.</summary>
public static class ObjectPath
{
    private const int LongestPath = 900;
    private const int LongestSegment = 200;

    /// <summary>
    /// True for <c>container/name</c> or deeper: segments of letters, digits and <c>- _ . ( ) , ' &amp; + #</c> or space, none empty, none
    /// starting with a full stop or a space or ending in one, none longer than 200 characters; 900 in all.
    /// </summary>
    public static bool IsValid(string path) => path.Length <= LongestPath && path.Split('/') is { Length: > 1 } segments && segments.All(IsSegment);

    /// <summary>True for a folder of objects: a valid path or a container, with a slash at its end.</summary>
    public static bool IsPrefix(string prefix) => prefix.EndsWith('/') && prefix.Length <= LongestPath && prefix[..^1].Split('/').All(IsSegment);

    /// <summary>The path, when it is one.</summary>
    /// <exception cref="ArgumentException">It is none. Paths that people choose are asked of <see cref="IsValid"/> first.</exception>
    public static string Checked(string path) => IsValid(path) ? path : throw new ArgumentException($"'{path}' is no path of an object.", nameof(path));

    /// <summary>The prefix, when it is one.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string CheckedPrefix(string prefix) => IsPrefix(prefix) ? prefix : throw new ArgumentException($"'{prefix}' is no folder of objects.", nameof(prefix));

    private static bool IsSegment(string segment) =>
        segment.Length is > 0 and <= LongestSegment && segment[0] is not ('.' or ' ') && segment[^1] is not ('.' or ' ')
        && segment.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '(' or ')' or ',' or '\'' or '&' or '+' or '#' or ' ');
}
