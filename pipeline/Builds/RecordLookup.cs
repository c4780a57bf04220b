using SvdPipeline.Definition;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>Finds a police record by its reference and says how it was classified.</summary>
public static class RecordLookup
{
    /// <summary>Explanations of the records with a reference: one a victim.</summary>
    /// <param name="reference">Crime reference as in the extract; it is hashed with the lake's key, as on ingest.</param>
    /// <param name="lake">Folder of the lake.</param>
    /// <param name="definition">Id of the profile.</param>
    /// <exception cref="UserError">SVD-D501 when no record has it.</exception>
    public static IReadOnlyList<RecordExplanation> Explain(string reference, string lake, string definition)
    {
        var opened = Lake.Open(lake);
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, opened, opened.Snapshots.Select(s => s.AsOf).DefaultIfEmpty().Max());
        Classification.Run(warehouse, DefinitionProfiles.Load(definition), allowUnknownCodes: true);
        using var references = new References(opened.Key());
        return RecordExplanation.Find(warehouse, references.Hash(reference));
    }
}
