namespace SvdPipeline.Sources.Tables;

/// <summary>Calls into readers of foreign formats, which answer damaged bytes with exceptions of every kind: each becomes a finding.</summary>
internal static class Foreign
{
    /// <summary>Runs a call.</summary>
    /// <param name="what">What is read, in words.</param>
    /// <param name="call">The call.</param>
    /// <param name="line">Line or row reached, 0 for the whole.</param>
    /// <exception cref="UnreadableTable">The bytes are damaged.</exception>
    public static T Read<T>(string what, Func<T> call, long line = 0)
    {
        try
        {
            return call();
        }
        catch (Exception cause) when (cause is not UnreadableTable)
        {
            throw new UnreadableTable(line > 0 ? "SVD-I129" : "SVD-S109", line > 0 ? $"{what} that cannot be read to its end" : $"{what} that cannot be opened", line);
        }
    }

    /// <summary>Runs a call where an exception must not pass: gives its result, or null and why.</summary>
    public static T? Try<T>(string what, Func<T> call, out UnreadableTable? why)
        where T : class
    {
        try
        {
            why = null;
            return Read(what, call);
        }
        catch (UnreadableTable cause)
        {
            why = cause;
            return null;
        }
    }
}
