using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Definition;

/// <summary>Why one record is in scope or not, and where it came from. Holds no value of a person beyond what the reason names.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Snapshot">Snapshot of the extract.</param>
/// <param name="File">File as received.</param>
/// <param name="Line">Physical line in that file.</param>
/// <param name="OffenceCode">Offence code as found, or empty.</param>
/// <param name="CodeRow">Row of the code table that decided, or empty.</param>
/// <param name="OffenceElement">Offence element.</param>
/// <param name="CodeLabel">What the code table calls the offence.</param>
/// <param name="CodeSource">Where that row comes from.</param>
/// <param name="CodeVerified"><c>yes</c> or <c>no</c>.</param>
/// <param name="Scope"><c>in</c>, <c>undetermined</c> or <c>out</c>.</param>
/// <param name="Under25">Strand.</param>
/// <param name="DomesticAbuse">Strand.</param>
/// <param name="SexualViolence">Strand.</param>
/// <param name="WeaponEnabled">Strand, in profiles that use it.</param>
/// <param name="Via"><c>own</c>, or <c>incident</c> for damage.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="Excluded">Cause of exclusion, or empty.</param>
/// <param name="Profile">Profile it was classified by.</param>
public sealed record RecordExplanation(
    string Source, string Snapshot, string File, long Line, string OffenceCode, string CodeRow, string OffenceElement, string CodeLabel,
    string CodeSource, string CodeVerified, string Scope, string Under25, string DomesticAbuse, string SexualViolence, string WeaponEnabled,
    string Via, string Reason, string Excluded, string Profile)
{
    /// <summary>Explains the records of one crime reference: one for each victim and source.</summary>
    /// <param name="warehouse">A warehouse with staging and the definition's seeds.</param>
    /// <param name="reference">The reference as the lake keeps it: hashed with the lake's key.</param>
    /// <exception cref="UserError">SVD-D501 when there is none.</exception>
    public static IReadOnlyList<RecordExplanation> Find(Warehouse warehouse, string reference)
    {
        warehouse.Set("crime_reference", reference);
        warehouse.Build("int_crime_explained");
        var records = warehouse.Rows("int_crime_explained").Select(Of).ToList();
        return records.Count > 0
            ? records
            : throw new UserError(ExitCode.Input, "SVD-D501", "No record of the lake has this crime reference.", FindingCatalogue.Entry("SVD-D501").Remedy);
    }

    /// <summary>The explanation in lines of text.</summary>
    public string Text() => string.Join('\n', Lines().Select(line => $"{line.Name,-16}{line.Value}")) + "\n";

    private IEnumerable<(string Name, string Value)> Lines()
    {
        yield return ("scope", Scope);
        yield return ("reason", Reason);
        yield return ("under 25", Under25);
        yield return ("domestic abuse", DomesticAbuse);
        yield return ("sexual violence", SexualViolence);
        yield return ("weapon-enabled", WeaponEnabled);
        yield return ("offence element", OffenceElement);
        yield return ("offence code", OffenceCode.Length == 0 ? "not recorded" : OffenceCode);
        yield return ("code table row", CodeRow.Length == 0 ? "none" : $"{CodeRow}, {CodeLabel}");
        if (CodeSource.Length > 0)
        {
            yield return ("row's source", CodeSource + (CodeVerified == "yes" ? "" : " (not verified)"));
        }

        yield return ("scope through", Via == "incident" ? "the listed records of its incident" : "the record itself");
        yield return ("definition", Profile);
        yield return ("source", Source);
        yield return ("snapshot", Snapshot);
        yield return ("file", string.Create(CultureInfo.InvariantCulture, $"{File}, line {Line}"));
    }

    private static RecordExplanation Of(object?[] row)
    {
        string Cell(int i) => row[i] as string ?? "";
        return new RecordExplanation(
            Cell(0), Cell(1), Cell(2), (long)row[3]!, Cell(4), Cell(5), Cell(6), Cell(7), Cell(8), Cell(9), Cell(10), Cell(11), Cell(12), Cell(13), Cell(14),
            Cell(15), Cell(16), Cell(17), Cell(18));
    }
}
