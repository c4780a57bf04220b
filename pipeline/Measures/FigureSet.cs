namespace SvdPipeline.Measures;

/// <summary>Figures by id. One edition of them; documents never see more than one.</summary>
public class FigureSet(IEnumerable<Figure> figures)
{
    private readonly Dictionary<string, Figure> byId = figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
    private ILookup<string, Figure>? byArea;
    private IReadOnlyList<Figure>? ordered;

    /// <summary>All figures, ordered by id.</summary>
    public IReadOnlyList<Figure> All => ordered ??= [.. byId.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)];

    /// <summary>Figures of an area, in no promised order.</summary>
    public IEnumerable<Figure> Of(string area) => (byArea ??= byId.Values.ToLookup(f => f.Area, StringComparer.Ordinal))[area];

    /// <summary>Number of figures.</summary>
    public int Count => byId.Count;

    /// <summary>The figure, or null when nothing in the lake could give it.</summary>
    public Figure? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The figure by its parts, or null.</summary>
    public Figure? Find(string area, string measure, string statistic, string period, string breakdown = "", string category = "") =>
        Find(Figure.IdOf(area, measure, statistic, period, breakdown, category));
}
