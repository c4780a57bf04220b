namespace SvdPipeline.Findings;

/// <summary>One code of the catalogue.</summary>
/// <param name="Code"><c>SVD-</c>, a letter for the stage (S sources, I ingest, D definition, M measures, P partnership, B builds, T storage, C check), a number.</param>
/// <param name="Title">Short name of the problem.</param>
/// <param name="Cause">What brings it about, in one sentence.</param>
/// <param name="Remedy">What to do, as an instruction.</param>
public sealed record CatalogueEntry(string Code, string Title, string Cause, string Remedy);
