namespace SvdPipeline.Storage;

/// <summary>All relations, read from the <c>.sql</c> files and their head comments (<c>-- grain:</c>, <c>-- reads:</c>, <c>-- notes:</c>).</summary>
public static class Relations
{
    private static readonly Dictionary<string, Relation> Loaded = EmbeddedFiles.Paths("pipeline/", ".sql")
        .Where(path => !path.Contains("/audits/", StringComparison.Ordinal))
        .Select(Parse)
        .ToDictionary(r => r.Name, StringComparer.Ordinal);

    /// <summary>All relations by name.</summary>
    public static IReadOnlyDictionary<string, Relation> All => Loaded;

    /// <summary>The audit of a relation (a select that must return nothing), or null.</summary>
    public static string? Audit(string relation)
    {
        var path = Path.GetDirectoryName(Loaded[relation].Path)!.Replace('\\', '/') + $"/audits/{relation}.sql";
        return EmbeddedFiles.Exists(path) ? EmbeddedFiles.Text(path) : null;
    }

    /// <summary>
    /// The relations needed for <paramref name="wanted"/>, each after what it reads. A relation read that is no file is a seed, loaded by C#;
    /// what is <paramref name="there"/> already is left out, with all that only it reads.
    /// </summary>
    public static IReadOnlyList<Relation> InOrder(IEnumerable<string> wanted, Func<string, bool>? there = null)
    {
        var ordered = new List<Relation>();
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var name in wanted)
        {
            Visit(name, ordered, state, there ?? (_ => false));
        }

        return ordered;
    }

    private static void Visit(string name, List<Relation> ordered, Dictionary<string, bool> finished, Func<string, bool> there)
    {
        if (!Loaded.TryGetValue(name, out var relation) || finished.TryGetValue(name, out var done) && done || there(name))
        {
            return;
        }

        if (finished.ContainsKey(name))
        {
            throw new InvalidOperationException($"Relation '{name}' reads itself through others.");
        }

        finished[name] = false;
        foreach (var read in relation.Reads)
        {
            Visit(read, ordered, finished, there);
        }

        finished[name] = true;
        ordered.Add(relation);
    }

    private static Relation Parse(string path)
    {
        var sql = EmbeddedFiles.Text(path);
        var head = sql.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToArray();
        string Entry(string key) => head.FirstOrDefault(l => l.StartsWith($"-- {key}:", StringComparison.Ordinal))?[(key.Length + 4)..].Trim()
            ?? throw new InvalidOperationException($"{path} has no '-- {key}:' line in its head comment.");
        var reads = Entry("reads").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Relation(Path.GetFileNameWithoutExtension(path), path, Entry("grain"), reads, sql, head.Contains("-- as: view"), head.Contains("-- as: table in no order"));
    }
}
