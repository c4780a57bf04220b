namespace SvdPipeline.Ingest.Columns;

/// <summary>
/// The values of a text column, numbered from 1 as they come. The parser's thread adds; the other reads numbers that were added before its batch was handed over.
/// </summary>
internal sealed class TextValues
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private volatile string[] all = new string[16];

    /// <summary>Values by number.</summary>
    public string[] All => all;

    /// <summary>Number of a value, new or known; 0 for none.</summary>
    public int Add(string? value)
    {
        if (value is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(value, out var number))
        {
            number = numbers.Count + 1;
            numbers.Add(value, number);
            if (number == all.Length)
            {
                var longer = new string[all.Length * 2];
                all.CopyTo(longer, 0);
                all = longer;
            }

            all[number] = value;
        }

        return number;
    }
}
