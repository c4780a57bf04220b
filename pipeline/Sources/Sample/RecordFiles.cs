using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>
/// Writes the record-level files month by month: in a month all boroughs at once on all threads, then their bytes in the order of the boroughs.
/// </summary>
internal sealed class RecordFiles(string landing, SampleLondon london, SampleOptions options)
{
    private readonly ParallelOptions threads = new() { MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount };

    /// <summary>Metropolitan Police crimes, one file a year of recording, and the attendances; the City of London has attendances only.</summary>
    public void Police(IReadOnlyList<SampleMonth> months, PublishedTally tally)
    {
        var units = london.Boroughs.Select(_ => new MonthUnit(options.Seed, options.Scale, transport: false, tally)).ToArray();
        using var ambulances = SampleFile.Bytes(landing, "safestats-las", "las-attendances.csv", AttendanceCsv.AmbulanceHeader);
        using var departments = SampleFile.Bytes(landing, "safestats-ed", "ed-attendances.csv", AttendanceCsv.DepartmentHeader);
        foreach (var year in months.GroupBy(m => m.Year))
        {
            using var crimes = SampleFile.Bytes(landing, "safestats-mps-crime", string.Create(CultureInfo.InvariantCulture, $"mps-crime-{year.Key}.csv"), CrimeCsv.Header);
            foreach (var month in year)
            {
                Parallel.For(0, units.Length, threads, i => units[i].Write(london.Boroughs[i], month));
                foreach (var unit in units)
                {
                    crimes.Write(unit.Crimes.Written);
                    ambulances.Write(unit.Ambulances.Written);
                    departments.Write(unit.Departments.Written);
                }
            }
        }
    }

    /// <summary>British Transport Police crimes, one file.</summary>
    public void Transport(IReadOnlyList<SampleMonth> months)
    {
        var units = london.Boroughs.Select(_ => new MonthUnit(options.Seed, options.Scale, transport: true, tally: null)).ToArray();
        using var crimes = SampleFile.Bytes(landing, "safestats-btp-crime", "btp-crime.csv", CrimeCsv.Header);
        foreach (var month in months)
        {
            Parallel.For(0, units.Length, threads, i => units[i].Write(london.Boroughs[i], month));
            foreach (var unit in units)
            {
                crimes.Write(unit.Crimes.Written);
            }
        }
    }
}
