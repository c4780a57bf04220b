using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SvdPipeline.Sources.Sample;

/// <summary>
/// Plants one defect of each kind into the files written, and lists them in <c>defects.json</c> beside the landing folder.
/// Files are read and written as Latin-1, which keeps every byte.
/// </summary>
internal sealed class PlantedDefects(string landing, long seed)
{
    private const int FirstLine = 12;
    private const int Apart = 9;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Defects of one crime row: kind, column, the cell from then on (or null for a row with a cell too many), what should come of it.</summary>
    private static readonly (string Kind, string Column, string? Cell, string Expected)[] InCrimeRows =
    [
        ("quoted_newline", "outcome", "\"charged\nthen discontinued\"", "kept: a cell may hold a line end; later lines count on"),
        ("impossible_age", "victim_age", "187", "kept without the age; a finding"),
        ("unknown_offence_code", "offence_code", "99Z", "kept with an unknown element, undetermined; a finding"),
        ("unknown_borough", "borough", "Haringay Boro", "kept by its ward and small area; a finding"),
        ("bad_date", "offence_date", "2026-02-30", "kept by its recorded date; a finding"),
        ("missing_crime_reference", "crime_ref", "", "refused; a finding"),
        ("row_too_long", "", null, "refused; a finding"),
        ("unknown_relationship", "relationship", "penfriend", "kept, relationship taken as missing; a finding"),
        ("windows_1252_byte", "outcome", "caution at café", "kept, the file read as Windows-1252; a finding"),
    ];

    /// <summary>Defects of one row of a partner's case data.</summary>
    private static readonly (string Kind, string Column, string? Cell, string Expected)[] InCaseRows =
    [
        ("unknown_case_kind", "social_care_event", "section 47 strategy", "kept without the kind; a finding that does not print it"),
        ("impossible_case_age", "age", "-1", "kept without the age; a finding that does not print it"),
        ("address_for_small_area", "lsoa_code", "1 Nowhere Road", "kept by its borough; a finding that does not print it"),
        ("missing_case_reference", "case_ref", "", "refused; a finding"),
    ];

    private readonly List<PlantedDefect> planted = [];

    /// <summary>Plants and lists them.</summary>
    public void Plant()
    {
        var files = Directory.GetFiles(Path.Combine(landing, "safestats-mps-crime")).Order(StringComparer.Ordinal).ToArray();
        InCrimes(files[^1], DataLine(files[^2], 1));
        InRows(Directory.GetFiles(Path.Combine(landing, "partner-social-care")).Single(), InCaseRows);
        InFireHeader(Directory.GetFiles(Path.Combine(landing, "lfb-incidents")).Single());
        InPopulation(Directory.GetFiles(Path.Combine(landing, "gla-population")).Single());
        File.WriteAllText(Path.Combine(landing, "..", "defects.json"), JsonSerializer.Serialize(planted, Json) + "\n");
    }

    private void InCrimes(string path, string earlier)
    {
        var (lines, last) = InRows(path, InCrimeRows);

        // The same crime and victim as in an earlier extract, recorded again: the later one counts.
        var header = DataLine(path, 0).Split(',');
        var recorded = Array.IndexOf(header, "recorded_date");
        var again = With(With(earlier, recorded, last.Split(',')[recorded]), Array.IndexOf(header, "outcome"), "charged");
        File.AppendAllText(path, again + "\n", Encoding.Latin1);
        planted.Add(new PlantedDefect("key_in_two_extracts", Name(path), lines + 1, 0, "", "kept in both extracts; one record, the later extract's; no finding"));
    }

    /// <summary>Plants each defect into a row of its own; gives the number of lines and the last of them.</summary>
    private (long Lines, string Last) InRows(string path, (string Kind, string Column, string? Cell, string Expected)[] defects)
    {
        var random = SampleRandom.For(seed, "defects");
        var header = DataLine(path, 0).Split(',');
        var lsoa = Array.IndexOf(header, "lsoa_code");
        var next = 0;
        long lineAt = FirstLine + random.Below(Apart);
        var shift = 0L;
        var last = "";
        var lines = Rewrite(path, (number, line) =>
        {
            last = line;
            if (next == defects.Length || number < lineAt)
            {
                return line;
            }

            var (kind, column, cell, expected) = defects[next];
            var index = Array.IndexOf(header, column);
            var cells = line.Split(',');
            if (cells[lsoa].Length == 0 || (index >= 0 && cells[index].Length == 0))
            {
                // The row must stand by the rest of its cells.
                return line;
            }

            next++;
            lineAt = number + 1 + random.Below(Apart);
            planted.Add(new PlantedDefect(kind, Name(path), number + shift, index + 1, column, expected));
            shift += cell is not null && cell.Contains('\n', StringComparison.Ordinal) ? 1 : 0;
            return cell is null ? line + ",one cell more" : With(line, index, cell);
        });
        return (lines + shift, last);
    }

    /// <summary>The pound sign of the publisher's cost column as one byte, which is not UTF-8.</summary>
    private void InFireHeader(string path)
    {
        var column = Array.FindIndex(DataLine(path, 0).Split(','), h => h.StartsWith("Notional Cost", StringComparison.Ordinal));
        Rewrite(path, (number, line) => number == 1 ? line.Replace("\u00c2\u00a3", "\u00a3", StringComparison.Ordinal) : line);
        planted.Add(new PlantedDefect("pound_sign_not_utf8", Name(path), 1, column + 1, "Notional Cost (£)", "kept: the column is not read; the file read as Windows-1252; a finding"));
    }

    private void InPopulation(string path)
    {
        var column = Array.IndexOf(DataLine(path, 0).Split(','), "Population");
        var done = false;
        Rewrite(path, (number, line) =>
        {
            if (done || !line.StartsWith("E12", StringComparison.Ordinal))
            {
                return line;
            }

            done = true;

            planted.Add(new PlantedDefect("thousands_separator", Name(path), number, column + 1, "Population", "kept, read as the same number"));
            var value = long.Parse(line.Split(',')[column], CultureInfo.InvariantCulture);
            return With(line, column, $"\"{value.ToString("#,##0", CultureInfo.InvariantCulture)}\"");
        });
    }

    private string Name(string path) => Path.GetRelativePath(landing, path).Replace('\\', '/');

    private static string DataLine(string path, int number) => File.ReadLines(path, Encoding.Latin1).ElementAt(number);

    private static string With(string line, int column, string cell)
    {
        var cells = line.Split(',');
        cells[column] = cell;
        return string.Join(',', cells);
    }

    /// <summary>Passes every line through <paramref name="change"/>; gives the number of lines.</summary>
    private static long Rewrite(string path, Func<long, string, string> change)
    {
        var draft = path + ".draft";
        var number = 0L;
        using (var writer = new StreamWriter(draft, append: false, Encoding.Latin1) { NewLine = "\n" })
        {
            foreach (var line in File.ReadLines(path, Encoding.Latin1))
            {
                writer.WriteLine(change(++number, line));
            }
        }

        File.Move(draft, path, overwrite: true);
        return number;
    }
}
