using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Sources;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>Sources and their freshness, the form that puts in a file, and what became of each file.</summary>
internal sealed class DataPages(LakeShelf lake, LandingArea landing, ServiceSettings settings)
{
    private const int Receipts = 20;

    public async Task<IResult> Show(HttpContext context, CancellationToken cancel) => await Page(context, "", cancel);

    public async Task<IResult> Receive(HttpContext context, CancellationToken cancel)
    {
        if (await FormUpload.Read(context) is not { } upload)
        {
            return await Page(context, "Choose a file", cancel);
        }

        var person = context.SignedIn();
        try
        {
            var receipt = await landing.Receive(upload.FileName, upload.Content, person.Name, cancel);
            await context.RequestServices.GetRequiredService<AuditTrail>().Write(person, "upload", receipt.Path, cancel);
            return Results.Redirect($"/data/files/{receipt.Id}");
        }
        catch (UserError error)
        {
            return await Page(context, $"{error.Message} {error.Remedy} ({error.Code})", cancel);
        }
    }

    public async Task<IResult> File(HttpContext context, string id, CancellationToken cancel)
    {
        if (await landing.Find(id, cancel) is not { } receipt)
        {
            return Refusal.NotFound.Result();
        }

        return new Page(receipt.File, DocumentTemplates.Render("pages/upload", Object(
            ("file", receipt.File),
            ("state", State(receipt)),
            ("colour", Colour(receipt)),
            ("words", Sentence(receipt)),
            ("ended", receipt.HasEnded),
            ("facts", List(Facts(receipt), f => Object(("key", f.Key), ("value", f.Value)))),
            ("findings", FindingList.Render(
                receipt.FindingCount > receipt.Findings.Count ? "The first findings of each kind" : "What was found in the file", receipt.Findings, receipt.FindingCount))))) {
                    Live = !receipt.HasEnded,
                    Back = ("Data", "/data"),
                };
    }

    private async Task<Page> Page(HttpContext context, string error, CancellationToken cancel)
    {
        var sources = await lake.Sources(cancel);
        var receipts = await landing.Recent(Receipts, cancel);
        var supplied = sources.Where(s => s.State != "missing").ToList();
        return new Page(error.Length > 0 ? "Error: Data" : "Data", DocumentTemplates.Render("pages/data", Object(
            ("can_upload", Policies.May(context.Person(), "page-upload")),
            ("error", error),
            ("token", PageFrame.Token(context)),
            ("size_limit", Words.Size(settings.UploadLimit)),
            ("receipts", List(receipts, r => Object(
                ("address", $"/data/files/{r.Id}"),
                ("file", r.File),
                ("source", Titles(r)),
                ("state", State(r)),
                ("colour", Colour(r)),
                ("kept", r.HasEnded && r.RowsIn > 0 ? Words.Number(r.RowsKept) : ""),
                ("refused", r.HasEnded && r.RowsIn > 0 ? Words.Number(r.RowsRefused) : ""),
                ("when", Words.Moment(r.Received)),
                ("by", By(r))))),
            ("total", sources.Count),
            ("stale", supplied.Count(s => s.State is "late" or "stale")),
            ("supplied", List(supplied.OrderBy(s => s.Title, StringComparer.Ordinal), SourceStates.Line)),
            ("missing", List(sources.Where(s => s.State == "missing").OrderBy(s => s.Title, StringComparer.Ordinal), SourceStates.Line))))) {
                Notice = SourceStates.Notice(sources),
                Status = error.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
            };
    }

    private static IEnumerable<(string Key, string Value)> Facts(LandingReceipt receipt)
    {
        yield return ("Recognised as", receipt.Sources.Count > 0 ? Titles(receipt) : receipt.HasEnded ? "No source that is understood" : "Not yet known");
        yield return ("Received", $"{Words.Moment(receipt.Received)}, {By(receipt)}, {Words.Size(receipt.Bytes)}");
        if (receipt.RowsIn > 0)
        {
            yield return ("Rows read", Words.Number(receipt.RowsIn));
            yield return ("Rows kept", Words.Number(receipt.RowsKept));
            yield return ("Rows refused", Words.Number(receipt.RowsRefused));
        }

        if (receipt.HasEnded)
        {
            yield return ("Findings", Words.Number(receipt.FindingCount));
        }
    }

    private static string Titles(LandingReceipt receipt) => string.Join(", ", receipt.Sources.Select(id => SourceContracts.Find(id)?.Title ?? id));

    private static string By(LandingReceipt receipt) => receipt.By switch { "pull" => "fetched by the service", "dropped" => "dropped in the landing area", var name => name };

    private static string State(LandingReceipt receipt) => receipt.State switch
    {
        "waiting" => "Waiting",
        "checking" => "Being checked",
        "in-use" => receipt.RowsRefused > 0 ? "In use, with rows refused" : "In use",
        "unchanged" => "Already in use",
        "refused" => "Refused",
        "left-alone" => "Left alone",
        "kept" => "Kept beside the data",
        _ => "Failed",
    };

    private static string Colour(LandingReceipt receipt) => receipt.State switch
    {
        "in-use" => receipt.RowsRefused > 0 ? "yellow" : "green",
        "unchanged" => "green",
        "refused" or "failed" => "red",
        "left-alone" => "orange",
        "checking" => "blue",
        _ => "grey",
    };

    private static string Sentence(LandingReceipt receipt) => receipt.Message.Length > 0 ? receipt.Message : receipt.State switch
    {
        "waiting" => "It is kept, and waits to be checked.",
        "checking" => "Its rows are being checked.",
        "in-use" => "The next build uses it.",
        "unchanged" => "The same content was put in before.",
        "refused" => "None of it is used: mend the file by what the findings say, and put it in again.",
        "left-alone" => "No source has columns like these, so nothing of it is used.",
        "kept" => "It tells something of the files beside it.",
        _ => "It could not be checked.",
    };
}
