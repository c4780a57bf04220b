using System.Collections.Concurrent;
using SvdPipeline.Areas;

namespace SvdPipeline.Sources;

/// <summary>A header by letters and digits, looked up for every vintage of every contract.</summary>
internal sealed class HeaderNames
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);

    /// <summary>Takes a header.</summary>
    public HeaderNames(FileHead head)
    {
        Head = head;
        Normal = [.. head.Headers.Select(Spelling.Normal)];
        for (var i = 0; i < Normal.Count; i++)
        {
            first.TryAdd(Normal[i], i);
        }
    }

    /// <summary>The header as found.</summary>
    public FileHead Head { get; }

    /// <summary>Its cells by letters and digits.</summary>
    public IReadOnlyList<string> Normal { get; }

    /// <summary>Letters and digits of a contract's header, remembered.</summary>
    public static string NormalOf(string header) => Known.GetOrAdd(header, Spelling.Normal);

    /// <summary>The first column with this header, from 0; -1 for none.</summary>
    public int IndexOf(string header) => first.GetValueOrDefault(NormalOf(header), -1);

    /// <summary>True where there is a column: it has a name, or data under a blank one.</summary>
    public bool HasColumn(int i) => Normal[i].Length > 0 || (i < Head.FirstRow.Count && Head.FirstRow[i].Length > 0);
}
