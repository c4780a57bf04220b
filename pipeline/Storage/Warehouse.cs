using System.Data;
using System.Globalization;
using DuckDB.NET.Data;
using SvdPipeline.Findings;

namespace SvdPipeline.Storage;

/// <summary>
/// The in-memory DuckDB of one build. Relations become tables of the same name; seeds and variables come from C#.
/// No extension is ever loaded. All text comparison is binary, so results do not depend on culture.
/// </summary>
public sealed class Warehouse : IDisposable
{
    private readonly DuckDBConnection connection;

    /// <summary>Opens an empty warehouse.</summary>
    /// <param name="threads">Threads DuckDB may use; 0 for its default. Results do not depend on it.</param>
    public Warehouse(int threads = 0)
    {
        connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute("set autoinstall_known_extensions = false");
        Execute("set autoload_known_extensions = false");
        Execute("set preserve_insertion_order = true");
        if (threads > 0)
        {
            Execute($"set threads = {threads.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    /// <summary>Sets a variable that relations read with <c>getvariable('name')</c>.</summary>
    public void Set(string name, object value) => Execute($"set variable {name} = $1", value);

    /// <summary>Makes a table from rows held by C#. Column types are DuckDB's; values are null, string, bool, int, long, decimal, double or DateOnly.</summary>
    public void Load(string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        Execute($"create or replace table {table} ({string.Join(", ", columns.Select(c => $"{c.Name} {c.Type}"))})");
        using var appender = connection.CreateAppender(table);
        foreach (var values in rows)
        {
            var row = appender.CreateRow();
            foreach (var value in values)
            {
                _ = value switch
                {
                    null => row.AppendNullValue(),
                    string s => row.AppendValue(s),
                    bool b => row.AppendValue(b),
                    int i => row.AppendValue(i),
                    long l => row.AppendValue(l),
                    decimal d => row.AppendValue(d),
                    double d => row.AppendValue(d),
                    DateOnly d => row.AppendValue(d),
                    _ => throw new InvalidOperationException($"Cannot load a {value.GetType().Name}."),
                };
            }

            row.EndRow();
        }
    }

    /// <summary>Builds the relations asked for and all they read, in order, and runs their audits.</summary>
    /// <exception cref="UserError">SVD-M101 when an audit returns a row.</exception>
    public void Build(params IEnumerable<string> relations)
    {
        foreach (var relation in Relations.InOrder(relations, Exists))
        {
            Execute($"create {(relation.IsView ? "view" : "table")} {relation.Name} as {relation.Sql}");
            if (Relations.Audit(relation.Name) is { } audit)
            {
                RunAudit(relation, audit);
            }
        }
    }

    /// <summary>All rows of a relation, ordered as it orders them (a view and a table in no order: as they come); nulls are null, dates DateOnly, whole numbers long, decimals decimal.</summary>
    public IEnumerable<object?[]> Rows(string relation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"from {relation}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Row(reader);
        }
    }

    /// <summary>Rows of a relation whose columns have these values, in no promised order.</summary>
    public IEnumerable<object?[]> Rows(string relation, IReadOnlyList<(string Column, string Value)> where)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"from {relation} where {string.Join(" and ", where.Select((w, at) => $"{w.Column} = ${(at + 1).ToString(CultureInfo.InvariantCulture)}"))}";
        foreach (var (_, value) in where)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Row(reader);
        }
    }

    /// <summary>Column names of a relation, in order.</summary>
    public IReadOnlyList<string> Columns(string relation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"from {relation} limit 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>Columns of a relation with DuckDB's type names, in order.</summary>
    public IReadOnlyList<(string Name, string Type)> ColumnTypes(string relation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"from {relation} limit 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetDataTypeName(i).ToUpperInvariant()))];
    }

    /// <summary>The syntax tree of a select as DuckDB's parser gives it, in JSON.</summary>
    public string Syntax(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select json_serialize_sql($1::varchar)::varchar";
        command.Parameters.Add(new DuckDBParameter(sql));
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>True when the table or view is there already.</summary>
    public bool Exists(string relation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "from information_schema.tables where table_name = $1";
        command.Parameters.Add(new DuckDBParameter(relation));
        using var reader = command.ExecuteReader();
        return reader.Read();
    }

    /// <summary>Runs a statement without a result.</summary>
    internal void Execute(string sql, params object[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter));
        }

        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private void RunAudit(Relation relation, string audit)
    {
        using var command = connection.CreateCommand();
        command.CommandText = audit;
        using var reader = command.ExecuteReader();
        if (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount)
                .Select(i => $"{reader.GetName(i)} = {Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)}");
            throw new UserError(
                ExitCode.Definition,
                "SVD-M101",
                $"The audit of {relation.Name} found a row that must not be there: {string.Join(", ", cells)}.",
                $"Look at {relation.Path} and the sources it reads ({string.Join(", ", relation.Reads)}).");
        }
    }

    private static object?[] Row(IDataRecord record)
    {
        var row = new object?[record.FieldCount];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = record.IsDBNull(i) ? null : record.GetValue(i) switch
            {
                DateTime d => DateOnly.FromDateTime(d),
                int or short or sbyte or byte or uint => Convert.ToInt64(record.GetValue(i), CultureInfo.InvariantCulture),
                System.Numerics.BigInteger big => (decimal)big,
                var value => value,
            };
        }

        return row;
    }
}
