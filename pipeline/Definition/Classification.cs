using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Definition;

/// <summary>Stage 3: every staged record gets its element, strands, scope and reason.</summary>
public static class Classification
{
    /// <summary>Builds <c>int_crime_classified</c> by a profile.</summary>
    /// <param name="warehouse">Holds the staging relations' inputs.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="allowUnknownCodes">Go on although more than 2 % of a source's rows have an unknown code.</param>
    /// <returns>What was found wrong with codes, ages and relationships.</returns>
    /// <exception cref="UserError">When too many codes are unknown.</exception>
    public static IReadOnlyList<Finding> Run(Warehouse warehouse, DefinitionProfile profile, bool allowUnknownCodes)
    {
        DefinitionSeeds.Load(warehouse, profile);
        warehouse.Build("int_crime_classified");
        return DefinitionFindings.Of(warehouse, allowUnknownCodes);
    }
}
