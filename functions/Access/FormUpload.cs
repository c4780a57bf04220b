using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SvdPipeline.Functions.Access;

/// <summary>A file of a form as a stream, without keeping it on the way. The form's token must be its first field.</summary>
/// <param name="FileName">Name the sender gave, without folders.</param>
/// <param name="Content">The file's bytes; read once.</param>
public sealed record FormUpload(string FileName, Stream Content)
{
    private const int LongestField = 4096;
    private const int MostFields = 20;

    /// <summary>Reads up to the first file of a form; null when it has none.</summary>
    /// <exception cref="RefusedException">It is no form, or its token does not hold.</exception>
    public static async Task<FormUpload?> Read(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
        {
            throw new RefusedException(Refusal.WrongKind);
        }

        var reader = new MultipartReader(boundary, context.Request.Body);
        var checkedToken = false;
        for (var fields = 0; fields < MostFields && await reader.ReadNextSectionAsync(context.RequestAborted) is { } section; fields++)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                continue;
            }

            if (!checkedToken)
            {
                checkedToken = disposition.Name == FormToken.Field && context.RequestServices.GetRequiredService<FormToken>().Holds(context, await Text(section, context.RequestAborted))
                    ? true
                    : throw new RefusedException(Refusal.StaleForm);
            }
            else if (disposition.IsFileDisposition())
            {
                var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
                return name.Length == 0 ? null : new FormUpload(name[(name.LastIndexOfAny(['/', '\\']) + 1)..], section.Body);
            }
        }

        return checkedToken ? null : throw new RefusedException(Refusal.StaleForm);
    }

    private static async Task<string> Text(MultipartSection section, CancellationToken cancel)
    {
        var buffer = new byte[LongestField];
        var length = await section.Body.ReadAtLeastAsync(buffer, LongestField, throwOnEndOfStream: false, cancel);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, length);
    }
}
