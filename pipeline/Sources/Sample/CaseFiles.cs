namespace SvdPipeline.Sources.Sample;

/// <summary>Writes the case data of partners, one file a source, by the product's templates. People come again, with the same home and the same factors.</summary>
internal sealed class CaseFiles(string landing, SampleLondon london, IReadOnlyList<SampleMonth> months, SampleOptions options)
{
    private readonly int first = months[0].FirstDayNumber;
    private readonly int last = months[^1].LastDayNumber;

    /// <summary>All sources.</summary>
    public void Write()
    {
        foreach (var source in CaseSource.All)
        {
            using var file = SampleFile.Bytes(landing, source.Id, source.Id + ".csv", source.Header);
            var csv = new CsvBuffer();
            foreach (var borough in london.Boroughs.Where(source.IsSuppliedBy))
            {
                csv.Clear();
                Borough(csv, source, borough);
                file.Write(csv.Written);
            }
        }
    }

    private void Borough(CsvBuffer csv, CaseSource source, SampleBorough borough)
    {
        var residents = source.IsOfYoungPeople ? borough.Areas.Sum(a => a.Residents[..5].Sum()) : borough.Residents;
        var mean = residents * (double)source.Rate / 120_000;
        var people = 0;
        foreach (var month in months)
        {
            var random = SampleRandom.For(options.Seed, source.Id, borough.Index, (month.Year * 12) + month.Month);
            for (var left = random.Count(mean * borough.Drift(source.Id, month.Year) / 100); left > 0; left--)
            {
                var person = people > 0 && random.PerMille(source.Again) ? random.Below(people) : people++;
                Event(ref random, csv, source, borough, month, person);
            }
        }
    }

    private void Event(ref SampleRandom random, CsvBuffer csv, CaseSource source, SampleBorough borough, SampleMonth month, int person)
    {
        var who = SampleRandom.For(options.Seed, source.Id + " person", borough.Index, person);
        var area = borough.Areas[borough.Home.Pick(ref who)];
        csv.Reference(source.Letters, month, borough.Index, csv.Rows);
        csv.Reference("P"u8, months[0], borough.Index, random.PerMille(8) ? -1 : person);
        csv.Date(month.FirstDayNumber + random.Below(month.Days));
        csv.Text(source.Kinds.Bytes[source.Kinds.Pick(ref random)]);
        csv.Text(borough.NameBytes);
        var known = !random.PerMille(35);
        csv.Text(!known ? [] : month.OldAreas ? area.Ward.BeforeBytes : area.Ward.Bytes);
        csv.Text(!known ? [] : month.OldAreas ? area.BeforeBytes[0] : area.Bytes);
        var age = source.Ages.PickAge(ref who);
        csv.Number(random.PerMille(15) ? -1 : age);
        csv.Text(who.PerMille(12) ? [] : who.PerMille(530) ? "male"u8 : "female"u8);
        var ethnicity = borough.Ethnicity.Bytes[borough.Ethnicity.Pick(ref who)];
        csv.Text(random.PerMille(70) ? [] : ethnicity);
        foreach (var share in source.Factors)
        {
            csv.Text(who.PerMille(share) ? "yes"u8 : random.PerMille(60) ? [] : "no"u8);
        }

        csv.Date(first);
        csv.Date(last);
        csv.EndRow();
    }
}
