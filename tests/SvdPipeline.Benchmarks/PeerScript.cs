using System.Text;
using DuckDB.NET.Data;

namespace SvdPipeline.Benchmarks;

/// <summary>A DuckDB script of <c>peers/</c>, run as it is in a DuckDB of its own.</summary>
internal static class PeerScript
{
    /// <summary>Version of DuckDB.</summary>
    public static string Version()
    {
        using var connection = Open();
        return connection.ServerVersion;
    }

    /// <summary>Runs the script's statements in order with these variables set.</summary>
    public static void Run(string name, IReadOnlyDictionary<string, object> variables)
    {
        using var connection = Open();
        foreach (var (variable, value) in variables)
        {
            Execute(connection, $"set variable {variable} = $1", value);
        }

        foreach (var statement in Text(name).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Execute(connection, statement);
        }
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection;
    }

    private static void Execute(DuckDBConnection connection, string statement, params object[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter));
        }

        command.ExecuteNonQuery();
    }

    private static string Text(string name)
    {
        using var stream = typeof(PeerScript).Assembly.GetManifestResourceStream($"peers/{name}.sql")
            ?? throw new InvalidOperationException($"No script '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
