using System.Text;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Functions.Access;
using SvdPipeline.Partnership;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Api;

/// <summary>
/// What a partnership writes, file by file. A file is taken only when the pipeline reads it without a finding, and only over the state that its writer has read.
/// </summary>
/// <param name="store">Where the files are: <c>partnership/{gss}/</c>.</param>
public sealed class PartnershipDesk(IObjectStore store)
{
    /// <summary>Most bytes of one file.</summary>
    public const int MostBytes = 1 << 20;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Files that a partnership may have, by path below its folder.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. PartnershipSchema.All.Select(schema => schema.Name + ".yaml"),
        .. DocumentContent.Vocabulary.Sections.OrderBy(document => document.Key, StringComparer.Ordinal)
            .SelectMany(document => document.Value.Select(section => $"commentary/{document.Key}/{section}.md")),
    ];

    /// <summary>The files of a borough: those written and those that could be.</summary>
    public async Task<IReadOnlyList<PartnershipFile>> List(Borough borough, CancellationToken cancel = default)
    {
        var written = new Dictionary<string, StoredObject>(StringComparer.Ordinal);
        for (string? after = null; ;)
        {
            var page = await store.List(Folder(borough), after, cancel: cancel);
            foreach (var found in page.Objects)
            {
                written[found.Path[Folder(borough).Length..]] = found;
            }

            if ((after = page.Next) is null)
            {
                return [.. Files.Select(file => new PartnershipFile(file, written.GetValueOrDefault(file)?.Length, written.GetValueOrDefault(file)?.Modified, written.GetValueOrDefault(file)?.ETag))];
            }
        }
    }

    /// <summary>A file, or null when it has not been written yet.</summary>
    /// <exception cref="RefusedException">There can be no such file.</exception>
    public Task<ObjectContent?> Open(Borough borough, string file, CancellationToken cancel = default) => store.Open(Path(borough, file), cancel: cancel);

    /// <summary>Writes a file, when nothing is wrong with it and nobody wrote meanwhile.</summary>
    /// <exception cref="RefusedException">There can be no such file, or something is wrong with it: each thing is named with its line.</exception>
    /// <exception cref="ObjectConflictException">Someone else wrote meanwhile.</exception>
    public async Task<StoredObject> Write(Borough borough, string file, Stream content, WriteCondition condition, CancellationToken cancel = default)
    {
        var path = Path(borough, file);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        if (Check(borough, file, bytes.ToArray()) is { Count: > 0 } findings)
        {
            throw new RefusedException(new Refusal(StatusCodes.Status422UnprocessableEntity, findings[0].Code, $"{file} has {findings.Count} findings; nothing was written.", findings));
        }

        bytes.Position = 0;
        return await store.Write(path, bytes, condition, cancel);
    }

    private static string Folder(Borough borough) => $"partnership/{borough.Code}/";

    private static string Path(Borough borough, string file) => Files.Contains(file) ? Folder(borough) + file : throw new RefusedException(Refusal.NotFound);

    /// <summary>What the pipeline finds wrong with the file, read as a build reads it.</summary>
    private static IReadOnlyList<Finding> Check(Borough borough, string file, byte[] bytes)
    {
        try
        {
            Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(Refusal.Wrong($"{file} is not text in UTF-8."));
        }

        var folder = Directory.CreateTempSubdirectory("svd-partnership-").FullName;
        try
        {
            var place = System.IO.Path.Combine(folder, borough.Code, file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
            File.WriteAllBytes(place, bytes);
            return PartnershipFiles.Read(folder, borough, DocumentContent.Vocabulary).Findings;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
