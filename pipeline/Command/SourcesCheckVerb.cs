using System.CommandLine;
using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Sources;

namespace SvdPipeline.Command;

/// <summary><c>svd sources check</c>: what a file is, what would be kept of it and what is wrong with it, without touching a lake.</summary>
internal static class SourcesCheckVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "File to look at, with the mapping file beside it; no lake is touched." };
        var format = VerbOptions.Format();
        var check = new System.CommandLine.Command(
            "check",
            "Say what a file is, table by table, what would be kept of it, and everything that is wrong with it. Exits 11 when it would be refused, 12 when it is not recognised.") { file, format };
        check.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new UserError(ExitCode.Usage, "SVD-B108", $"There is no file {path}.", FindingCatalogue.Entry("SVD-B108").Remedy);
            }

            var result = FileTrial.Of(path);
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(result.Files.Select(f => new
                {
                    Table = f.File,
                    Outcome = IngestVerb.Outcome(f),
                    f.Source,
                    Layout = f.Snapshot?.HeaderVintage,
                    f.Snapshot?.RowsIn,
                    f.Snapshot?.RowsKept,
                    f.Snapshot?.RowsRefused,
                    f.Snapshot?.FirstMonth,
                    f.Snapshot?.AsOf,
                    Columns = f.Quality.Filled,
                    f.Quality.Findings,
                    Examples = f.Findings,
                }));
            }
            else
            {
                foreach (var table in result.Files)
                {
                    terminal.Print(Text(table));
                }

                IngestVerb.Tell(terminal, result);
            }

            return (int)result.Exit;
        });
        return check;
    }

    private static string Text(IngestedFile table)
    {
        var contract = SourceContracts.Find(table.Source);
        if (table.Snapshot is not { } s)
        {
            return contract is null ? $"{table.File}: not recognised" : $"{table.File}: {contract.Id}, cannot be read\n  {contract.Title}; {contract.Publisher}";
        }

        string[] lines =
        [
            $"{table.File}: {s.Source}, layout {s.HeaderVintage}",
            $"  {contract!.Title}; {contract.Publisher}",
            string.Create(CultureInfo.InvariantCulture, $"  {s.RowsKept:N0} of {s.RowsIn:N0} rows would be kept, {s.RowsRefused:N0} refused"),
            $"  data {(s.FirstMonth.Length > 0 ? $"from {s.FirstMonth} " : "")}to {s.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            $"  columns with a value: {string.Join(", ", table.Quality.Filled.Select(c => $"{c.Column} {Share(c.Filled, s.RowsKept)}"))}",
            table.Quality.Findings.Count == 0 ? "  no findings" : string.Create(CultureInfo.InvariantCulture, $"  {s.Findings:N0} findings:"),
            .. table.Quality.Findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"    {f.Code} {FindingCatalogue.Entry(f.Code).Title}{(f.ColumnName.Length > 0 ? $", column '{f.ColumnName}'" : "")}: {f.Count:N0}")),
        ];
        return string.Join('\n', lines);
    }

    private static string Share(long part, long whole) => whole == 0 ? "–" : (100m * part / whole).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
