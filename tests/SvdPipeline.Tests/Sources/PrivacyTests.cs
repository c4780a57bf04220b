using System.Text;
using System.Text.RegularExpressions;
using SvdPipeline.Ingest;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sources;

/// <summary>What holds for the contract of every source about persons, whoever wrote it.</summary>
public sealed partial class PrivacyTests : IDisposable
{
    private const string Secret = "Zebedee-4711";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Ids() => ContractTests.Ids();

    public static TheoryData<string> RecordLevel() => [.. SourceContracts.All.Where(c => c.IsRecordLevel).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(RecordLevel))]
    public void RecordLevelSource_HasNoFreeTextAboutPersons(string id) => Assert.All(
        SourceContracts.Find(id)!.Columns.Where(c => c.Sensitivity != Sensitivity.Open),
        column => Assert.True(column.Type is not ColumnKind.Text, $"{id}.{column.Name} is text about a person: list its values, or leave it out"));

    [Theory]
    [MemberData(nameof(RecordLevel))]
    public void RecordLevelSource_HasNoNamesAddressesOrNarratives(string id) => Assert.All(
        SourceContracts.Find(id)!.Columns.SelectMany(c => c.Headers.Prepend(c.Name)),
        header => Assert.DoesNotMatch(Identifying(), header));

    [Theory]
    [MemberData(nameof(RecordLevel))]
    public void RecordLevelSource_SaysHowLongItIsKept(string id)
    {
        var contract = SourceContracts.Find(id)!;
        Assert.True(contract.Retention is { Months: > 0, Reason.Length: > 0 }, $"{id} holds records about persons: its contract needs \"retention\": {{\"months\": n, \"reason\": \"...\"}}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reference_IsHashedAndSensitive(string id)
    {
        var contract = SourceContracts.Find(id)!;
        Assert.All(contract.Columns.Where(c => c.Name.EndsWith("_ref", StringComparison.Ordinal)), c => Assert.Equal(ColumnKind.Reference, c.Type));
        Assert.All(contract.Columns.Where(c => c.Type == ColumnKind.Reference), c => Assert.Equal(Sensitivity.Sensitive, c.Sensitivity));
    }

    /// <summary>Every column that is not open holds a value no contract knows: it may stand neither in the lake nor in the report.</summary>
    [Theory]
    [MemberData(nameof(RecordLevel))]
    public void ValuesAboutPersons_AreNowhereInTheLake(string id)
    {
        var contract = SourceContracts.Find(id)!;
        folder.Write("landing/extract.csv", Extract(contract));
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);
        Assert.Contains(result.Files, f => f.Source == id);
        Assert.NotEmpty(result.Findings);
        Assert.All(
            Directory.GetFiles(folder.At("lake"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain(Secret, File.ReadAllText(file, Encoding.Latin1), StringComparison.OrdinalIgnoreCase));
        Assert.All(result.Findings, f => Assert.DoesNotContain(Secret, f.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>An extract under the canonical headers, with a column that is in no contract; references and all that is about a person hold the secret.</summary>
    private static string Extract(SourceContract contract)
    {
        var told = contract.Recognise is { Values.Count: > 0 } rule && !contract.Columns.Any(c => c.Headers.Intersect(rule.Headers).Any()) ? rule : null;
        var headers = contract.Columns.Where(c => c.Headers.Count > 0).Select(c => Quoted(c.Headers[0])).Append("victim_full_name");
        var cells = contract.Columns.Where(c => c.Headers.Count > 0).Select(c => Quoted(Cell(c, contract))).Append(Secret);
        return $"{string.Join(',', told is null ? headers : headers.Append(told.Headers[0]))}\n{string.Join(',', told is null ? cells : cells.Append(told.Values[0].Replace("*", "x", StringComparison.Ordinal)))}\n";
    }

    private static string Cell(ContractColumn column, SourceContract contract) => column.Sensitivity != Sensitivity.Open || column.Type == ColumnKind.Reference ? Secret : column.Type switch
    {
        ColumnKind.Date or ColumnKind.Month => "2026-01-05",
        ColumnKind.Hour => "12:30",
        ColumnKind.Borough => "Haringey",
        ColumnKind.Ward => "E05013585",
        ColumnKind.Lsoa => "E01002046",
        ColumnKind.Flag => "yes",
        ColumnKind.Category => contract.Recognise?.Headers.Contains(column.Headers[0]) == true ? contract.Recognise.Values[0] : column.Values!.Keys.First(),
        ColumnKind.Text or ColumnKind.Code => "8N",
        _ => "12",
    };

    private static string Quoted(string cell) => $"\"{cell}\"";

    [GeneratedRegex(@"\b(name of (the )?(victim|person|child|young person|patient|suspect|client)|(fore|sur|first|last|full|victim|patient|child|suspect|client)[ _]?name|address|postcode|telephone|phone|e-?mail|date of birth|dob|nhs|upn|narrative|notes?|free text|mo text|description)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Identifying();
}
