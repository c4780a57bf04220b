using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>Writes the counts the Metropolitan Police publish, in the publisher's formats of 2026: wide recorded crime and the long knife dashboard.</summary>
internal sealed class PublishedFiles(string landing, SampleLondon london, IReadOnlyList<SampleMonth> months, PublishedTally tally)
{
    private const int RecentMonths = 24;
    private const string Recorded = "mps-recorded-crime";
    private const string Unknown = "Unknown";

    // The Metropolitan Police do not publish the City of London.
    private readonly SampleBorough[] boroughs = [.. london.Boroughs.Where(b => b.Borough.InScheme)];

    /// <summary>Borough and ward files, recent and historical.</summary>
    public void RecordedCrime()
    {
        SampleMonth[] recent = [.. months.TakeLast(RecentMonths)];
        SampleMonth[] before = [.. months.SkipLast(RecentMonths)];
        Boroughs("MPS Borough Level Crime (most recent 24 months).csv", recent);
        Wards("MPS Ward Level Crime (most recent 24 months).csv", recent, historical: false);
        if (before.Length > 0)
        {
            Boroughs("MPS Borough Level Crime (Historical).csv", before);
            Wards("MPS Ward Level Crime (Historical).csv", before, historical: true);
        }
    }

    /// <summary>Knife crime by borough and, again, by ward.</summary>
    public void KnifeDashboard()
    {
        using var file = SampleFile.Text(landing, "mps-dashboard", "M1045_MonthlyCrimeDashboard_KnifeCrimeData.csv", "\r\n");
        file.WriteLine("Month_Year,Area Type,Borough_SNT,Area name,Area code,Crime Type,Crime Subtype,Measure,Financial Year,FY_FYIndex,Count,Refresh Date");
        var refreshed = Day(months[^1].FirstDay.AddMonths(1).AddDays(17));
        foreach (var month in months)
        {
            foreach (var borough in boroughs)
            {
                var name = borough.Borough.Name;
                Knife(file, month, $"Borough,{name},{name},{borough.Borough.Code}", refreshed, s => tally.Borough(borough, month, s), always: true);
                foreach (var ward in borough.Wards)
                {
                    Knife(file, month, $"Safer Neighbourhood Teams,{name} {ward.Name},{ward.Name},{ward.Code}", refreshed, s => tally.Ward(ward, month, s));
                }
            }

            Knife(file, month, $"Borough,Other / NK,{Unknown},", refreshed, s => tally.Unknown(london, month, s));
        }
    }

    private void Boroughs(string name, SampleMonth[] columns)
    {
        using var file = SampleFile.Text(landing, Recorded, name, "\r\n");
        file.WriteLine("MajorText,MinorText,BoroughName," + string.Join(',', columns.Select(m => m.Column)));
        foreach (var (text, index) in PublishedSeries.Subgroups.Select((s, i) => ($"{s.Group},{s.Subgroup},", i)))
        {
            foreach (var borough in boroughs)
            {
                Row(file, text + borough.Borough.Name, columns, m => tally.Borough(borough, m, index));
            }

            Row(file, text + Unknown, columns, m => tally.Unknown(london, m, index));
        }
    }

    private void Wards(string name, SampleMonth[] columns, bool historical)
    {
        using var file = SampleFile.Text(landing, Recorded, name, "\r\n");
        file.WriteLine((historical ? "WardName,WardCode,MajorText,MinorText,LookUp_BoroughName," : "MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,")
            + string.Join(',', columns.Select(m => m.Column)));
        foreach (var (text, index) in PublishedSeries.Subgroups.Select((s, i) => ($"{s.Group},{s.Subgroup}", i)))
        {
            foreach (var borough in boroughs)
            {
                foreach (var ward in borough.Wards)
                {
                    var area = $"{ward.Name},{ward.Code}";
                    Row(file, (historical ? $"{area},{text}" : $"{text},{area}") + "," + borough.Borough.Name, columns, m => tally.Ward(ward, m, index));
                }
            }
        }
    }

    // Like the publisher: an area without any crime of a subgroup has no row.
    private static void Row(StreamWriter file, string head, SampleMonth[] columns, Func<SampleMonth, int> count)
    {
        var counts = columns.Select(count).ToArray();
        if (counts.All(c => c == 0))
        {
            return;
        }

        file.Write(head);
        foreach (var value in counts)
        {
            file.Write(',');
            file.Write(value);
        }

        file.WriteLine();
    }

    // Series without a count have no line, except the first: a borough of a small sample can have a month without knife crime.
    private static void Knife(StreamWriter file, SampleMonth month, string area, string refreshed, Func<int, int> count, bool always = false)
    {
        var start = month.Month >= 4 ? month.Year : month.Year - 1;
        var year = string.Create(CultureInfo.InvariantCulture, $"{start % 100:00}-{(start + 1) % 100:00}");
        var place = string.Create(CultureInfo.InvariantCulture, $"{((month.Month + 8) % 12) + 1:00}");
        for (var i = 0; i < PublishedSeries.Knife.Length; i++)
        {
            var (subtype, measure) = PublishedSeries.Knife[i];
            var value = count(PublishedSeries.FirstKnife + i);
            if (value > 0 || (always && i == 0))
            {
                file.Write($"{Day(month.FirstDay)},{area},Knife Crime,{subtype},{measure},fy{year},{year}_{place},");
                file.Write(value);
                file.WriteLine("," + refreshed);
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
