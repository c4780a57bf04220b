namespace SvdPipeline.Functions.Access;

/// <summary>Draws a refusal for a browser; the status is set already. The pages register one, the API answers with problem details instead.</summary>
public delegate Task RefusalPage(HttpContext context, Refusal refusal);
