using System.Text;

namespace SvdPipeline.Sources.Sample;

/// <summary>Opens files of the sample for writing.</summary>
internal static class SampleFile
{
    /// <summary>A text file; the folder is made. The Metropolitan Police end lines with CRLF, the ONS begins files with a byte order mark.</summary>
    public static StreamWriter Text(string landing, string source, string name, string lineEnd = "\n", bool mark = false)
    {
        Directory.CreateDirectory(Path.Combine(landing, source));
        return new StreamWriter(Path.Combine(landing, source, name), append: false, new UTF8Encoding(mark), 1 << 16) { NewLine = lineEnd };
    }

    /// <summary>A file written as bytes, headed by <paramref name="header"/>.</summary>
    public static FileStream Bytes(string landing, string source, string name, string header)
    {
        Directory.CreateDirectory(Path.Combine(landing, source));
        var file = new FileStream(Path.Combine(landing, source, name), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        file.Write(Encoding.UTF8.GetBytes(header + "\n"));
        return file;
    }
}
