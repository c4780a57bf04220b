using System.Globalization;
using System.Text;

namespace SvdPipeline.Sources.Sample;

/// <summary>What a partner's case data of the sample look like: a row of <c>case-sources.csv</c>.</summary>
internal sealed class CaseSource
{
    private CaseSource(IReadOnlyDictionary<string, string> row)
    {
        int Number(string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
        Id = row["source"];
        Letters = Encoding.ASCII.GetBytes(row["letters"]);
        KindHeader = row["kind_header"];
        Kinds = Profile.Of("kind:" + Id);
        Ages = Profile.Of("ages:" + row["ages"]);
        IsOfYoungPeople = Number("under_25") == 1;
        Rate = Number("rate");
        Again = Number("again");
        Factors = [.. FactorHeaders.Select(Number)];
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CaseSource> All { get; } = [.. SampleTable.Read("case-sources").Select(row => new CaseSource(row))];

    /// <summary>Headers of the factors.</summary>
    public static string[] FactorHeaders => ["domestic_abuse", "exploitation", "gang", "weapon", "mental_health", "substance"];

    /// <summary>Contract.</summary>
    public string Id { get; }

    /// <summary>How its references begin.</summary>
    public byte[] Letters { get; }

    /// <summary>Header of the kind of event.</summary>
    public string KindHeader { get; }

    /// <summary>Kinds of event.</summary>
    public Profile Kinds { get; }

    /// <summary>Ages of people.</summary>
    public Profile Ages { get; }

    /// <summary>True when its rate is per resident under 25.</summary>
    public bool IsOfYoungPeople { get; }

    /// <summary>Events a year per 10,000 residents.</summary>
    public int Rate { get; }

    /// <summary>Of a thousand events, those of a person who is known already.</summary>
    public int Again { get; }

    /// <summary>Of a thousand people, those with each factor.</summary>
    public int[] Factors { get; }

    /// <summary>Header of its file.</summary>
    public string Header =>
        $"case_ref,person_ref,event_date,{KindHeader},borough,ward_code,lsoa_code,age,sex,ethnicity,{string.Join(',', FactorHeaders)},period_start,period_end";

    /// <summary>
    /// Which boroughs supply it, told from a borough's place in the list of codes divided by four: with remainder 1 or 2 everything, with 3 children's
    /// social care only, with 0 nothing. So some boroughs of the sample reach the highest tier and others show what is missing.
    /// </summary>
    public bool IsSuppliedBy(SampleBorough borough) => (borough.Index % 4) switch
    {
        0 => false,
        3 => Id == "partner-social-care",
        _ => true,
    };
}
