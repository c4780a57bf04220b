namespace SvdPipeline.Documents.Check;

/// <summary>Compares a document's sections, ids and headlines with the standard.</summary>
internal static class SectionCheck
{
    public static IEnumerable<StandardFormatDifference> Differences(DocumentOutline document)
    {
        var standard = StandardFormat.Sections[document.Kind];
        var wanted = standard.Select(s => StandardFormat.Bookmark(s.Id)).ToList();
        var found = document.Sections.Select(s => s.Id).Distinct(StringComparer.Ordinal).ToList();
        foreach (var id in wanted.Except(found))
        {
            yield return new("SVD-C102", document.File, $"section {id}", "not there", $"section {wanted.IndexOf(id) + 1} of {wanted.Count}");
        }

        foreach (var id in found.Except(wanted))
        {
            yield return new("SVD-C102", document.File, $"section {id}", "a section of the document", "no such section in the standard format");
        }

        var (inOrder, standing) = (wanted.Intersect(found).ToList(), found.Intersect(wanted).ToList());
        var first = Enumerable.Range(0, inOrder.Count).FirstOrDefault(i => inOrder[i] != standing[i], -1);
        if (first >= 0)
        {
            yield return new("SVD-C102", document.File, $"section {standing[first]}", $"before {inOrder[first]}", $"order: {string.Join(", ", inOrder)}");
        }

        foreach (var section in standard)
        {
            var heading = section.Heading.Replace("{borough}", document.Borough.Name, StringComparison.Ordinal);
            if (document.Sections.FirstOrDefault(s => s.Id == StandardFormat.Bookmark(section.Id)) is { } own && own.Heading != heading)
            {
                yield return new("SVD-C103", document.File, $"section {own.Id}", Words(own.Heading), heading);
            }
        }

        foreach (var id in document.RepeatedIds)
        {
            yield return new("SVD-C104", document.File, id, "used more than once", "once");
        }

        foreach (var text in document.Headlines.Concat(document.Alternatives.Where(a => !OtherBoroughs.IsComparatorList(a))))
        {
            if (OtherBoroughs.In(text, document.Borough) is { } other)
            {
                yield return new("SVD-C107", document.File, $"\"{text}\"", other, $"only {document.Borough.Name}");
            }
        }
    }

    private static string Words(string text) => text.Length > 0 ? text : "no heading";
}
