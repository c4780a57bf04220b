namespace SvdPipeline.Sources;

/// <summary>How the columns of one table fill those of its contract's relation.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Vintage">The header vintage.</param>
/// <param name="Head">The header, as found, and where it stands.</param>
/// <param name="Fields">Contract columns with the file's column, from 0.</param>
/// <param name="Unpivoted">For a wide file: the file's columns that become rows, with the relation columns they set.</param>
/// <param name="Dropped">The file's columns that are in no contract, from 0.</param>
/// <param name="Mapping">The analyst's mapping file, or null.</param>
public sealed record FileLayout(
    SourceContract Contract,
    HeaderVintage Vintage,
    FileHead Head,
    IReadOnlyList<(ContractColumn Column, int Field)> Fields,
    IReadOnlyList<UnpivotedColumn> Unpivoted,
    IReadOnlyList<int> Dropped,
    MappingFile? Mapping = null)
{
    /// <summary>Headers of the file, as found.</summary>
    public IReadOnlyList<string> Headers => Head.Headers;
}
