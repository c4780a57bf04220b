using SvdPipeline.Areas;

namespace SvdPipeline.Sources;

/// <summary>What someone may have meant by a name that is not there.</summary>
internal static class NearestName
{
    /// <summary>Words such as <c>did you mean 'victim_age'? </c>, or nothing where no name is near.</summary>
    public static string Question(string found, IEnumerable<string> names)
    {
        var wanted = Spelling.Normal(found);
        var nearest = names.Select(name => (Name: name, Distance: Distance(wanted, Spelling.Normal(name)))).OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, wanted.Length / 3) && nearest.Distance < Math.Max(wanted.Length, 1) ? $"did you mean '{nearest.Name}'? " : "";
    }

    /// <summary>Letters to put in, take out or change to make one text the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
