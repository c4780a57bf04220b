using Scriban.Runtime;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Operation;
using SvdPipeline.Sources;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>What the operator looks at first: is it working, what waits, what went wrong.</summary>
internal static class StatusPage
{
    public static async Task<IResult> Show(StatusBoard board, BuildBook book, CancellationToken cancel)
    {
        var status = await board.Read(cancel);
        return new Page(status.Wrong.Count > 0 ? "Not working: Status" : "Status", DocumentTemplates.Render("pages/status", Object(
            ("wrong", List(status.Wrong, line => line)),
            ("version", status.Version),
            ("since", Words.Moment(status.Since)),
            ("tables", List(Tables(status), table => table)),
            ("builds", await BuildStates.Table(book, [.. status.Builds.Select(b => b.Build)], "Newest builds", null, cancel)))));
    }

    private static IEnumerable<ScriptObject> Tables(ServiceStatus status)
    {
        yield return Table("Queues", "There are no queues.", ["Queue", "Messages", "Oldest sent"], status.Queues.Select(q => Row(q.Name, "", Words.Number(q.Messages), Words.Moment(q.Oldest))));
        yield return Table("Messages that could not be read", "None.", ["Queue", "Given up", "Text"], status.Unreadable.Select(m => Row(m.Queue, "", Words.Moment(m.At), m.Text)));
        yield return Table("Files refused or failed", "None.", ["File", "State", "Received"], status.Files.Select(f => Row(f.File, $"/data/files/{f.Id}", f.State, Words.Moment(f.Received))));
        yield return Table("Last pulls", "Nothing has been pulled yet.", ["Source", "When", "New files", "Unchanged", "Failed", "What it said"], status.Pulls.Select(p => Row(
            SourceContracts.Find(p.Source)?.Title ?? p.Source, "", Words.Moment(p.At), Words.Number(p.Pulled), Words.Number(p.Unchanged), Words.Number(p.Failed), p.Code is null ? "" : $"{p.Text} ({p.Code})")));
        yield return Table("Sources that are late", "None.", ["Source", "Data to", "Due"], status.Late.Select(s => Row(s.Title, "", Words.Day(s.Latest), Words.Day(s.Due))));
        yield return Table("Storage", "Nothing is stored yet.", ["Container", "Objects", "Size"], status.Storage.Select(s => Row(
            s.Name, "", s.More ? $"more than {Words.Number(s.Objects)}" : Words.Number(s.Objects), Words.Size(s.Bytes))));
    }

    private static ScriptObject Table(string title, string none, string[] columns, IEnumerable<ScriptObject> rows) => Object(
        ("title", title), ("none", none), ("columns", new ScriptArray(columns)), ("rows", List(rows, row => row)));

    private static ScriptObject Row(string name, string address, params string[] cells) => Object(("name", name), ("address", address), ("cells", new ScriptArray(cells)));
}
