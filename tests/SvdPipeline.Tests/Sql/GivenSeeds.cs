using SvdPipeline.Areas;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sql;

/// <summary>Seeds every case has without giving them: the project's own small tables. A given table of the same name replaces one.</summary>
public static class GivenSeeds
{
    /// <summary>Loads <c>borough</c> (code, name, part, in_scheme).</summary>
    public static void Load(Warehouse warehouse, IReadOnlyDictionary<string, object> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        warehouse.Load(
            "borough",
            [("code", "varchar"), ("name", "varchar"), ("part", "varchar"), ("in_scheme", "boolean")],
            Boroughs.All.Select(b => new object?[] { b.Code, b.Name, b.Part, b.InScheme }));
    }
}
