using System.Text;

namespace SvdPipeline.Areas;

/// <summary>Headers, names and values are compared by their letters and digits: <c>LSOA Code</c>, <c>lsoa_code</c> and <c>LsoaCode</c> are one.</summary>
public static class Spelling
{
    /// <summary>The text's letters and digits in lower case.</summary>
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                normal.Append(char.ToLowerInvariant(c));
            }
        }

        return normal.ToString();
    }
}
