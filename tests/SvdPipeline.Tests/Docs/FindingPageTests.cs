using System.Text;
using SvdPipeline.Findings;

namespace SvdPipeline.Tests.Docs;

public sealed class FindingPageTests
{
    [Fact]
    public void Page_HasEveryCode() => ApprovedFile.Matches("pipeline/Findings/README.md", Page());

    [Fact]
    public void EveryCode_IsUsed_AndEveryCodeUsed_IsInTheCatalogue()
    {
        var program = string.Concat(Repository.Files("pipeline", "*.cs").Concat(Repository.Files("functions", "*.cs")).Concat(Repository.Files("pipeline/Sources/contracts", "*.json")).Select(Repository.Text));
        var used = System.Text.RegularExpressions.Regex.Matches(program, "SVD-[A-Z][0-9]{3}").Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(FindingCatalogue.Entries.Keys.Except(used).Order(StringComparer.Ordinal));
        Assert.Empty(used.Except(FindingCatalogue.Entries.Keys).Except(["SVD-X999"]).Order(StringComparer.Ordinal));
    }

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Findings and errors\n\nEvery finding and error has a code of this catalogue (`codes*.json` beside this page, from which it is made). ");
        page.Append("A finding names file, line, column, what was found and wanted, and what to do; bad rows never stop a run.\n");
        foreach (var group in FindingCatalogue.Entries.Values.OrderBy(e => e.Code, StringComparer.Ordinal).GroupBy(e => e.Code[4]))
        {
            page.Append("\n## ").Append(Stage(group.Key)).Append("\n\n| code | what | cause | what to do |\n|---|---|---|---|\n");
            foreach (var entry in group)
            {
                page.Append("| ").AppendJoin(" | ", entry.Code, entry.Title, entry.Cause, entry.Remedy).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string Stage(char letter) => letter switch
    {
        'S' => "Sources",
        'I' => "Ingest",
        'D' => "Definition",
        'M' => "Measures",
        'P' => "Partnership files",
        'A' => "Disclosure control",
        'B' => "Builds",
        'T' => "Storage",
        'C' => "Check of the standard format",
        'W' => "Pages and API",
        _ => throw new InvalidOperationException($"No stage has the letter {letter}."),
    };
}
