namespace SvdPipeline.Sources.Sample;

/// <summary>The file that marks a landing folder as synthetic: everything taken from it is marked so in every document.</summary>
internal static class SyntheticNotice
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "SYNTHETIC.md";

    /// <summary>Its text.</summary>
    public const string Text = """
        # Synthetic sample data

        Everything in this folder was made up by `svd sample`. No row stands for a person, an offence, a patient or a place.

        - Boroughs carry their real names and codes, so that documents look as they will look. Their wards, small areas, residents and records are made up.
        - Ward codes start with `E0599`, LSOA codes with `E0199`; before the changes of May 2022 with `E0598` and `E0198`. No real area has such a code.
        - Levels and patterns have the rough shape of published ones (a borough's level, season, hours, ages). They are parameters of the sample, not findings: draw no conclusion about any borough.
        - The last month is February 2026, for every seed. In March 2024 the recording of domestic abuse flags changes, as a new recording system would change it.

        A folder with this file in it, or below such a folder, is taken as synthetic. Leave it where it is.

        """;
}
