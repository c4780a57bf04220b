namespace SvdPipeline.Tests.Ingest;

/// <summary>Small crime extracts under the canonical header.</summary>
internal static class CrimeFile
{
    public const string Header = "crime_ref,victim_ref,offence_code,offence_date,recorded_date,borough,victim_age,knife,force";

    /// <summary>An extract of rows such as <c>C1,V1,8N,2026-01-05,2026-01-06,Haringey,17,yes,metropolitan</c>.</summary>
    public static string Of(params string[] rows) => Header + "\n" + string.Concat(rows.Select(r => r + "\n"));

    /// <summary>A plain row with this reference, recorded on this day.</summary>
    public static string Row(string reference, string recorded = "2026-01-06", string victim = "V1", string borough = "Haringey") =>
        $"{reference},{victim},8N,2026-01-05,{recorded},{borough},17,yes,metropolitan";
}
