using SvdPipeline.Areas;
using SvdPipeline.Definition;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sql;

/// <summary>Seeds every case has without giving them: the project's own small tables. A given table of the same name replaces one.</summary>
public static class GivenSeeds
{
    /// <summary>
    /// Loads <c>borough</c> (code, name, part, in_scheme) and the seeds and variables of the definition that the variable <c>definition</c> names,
    /// otherwise of the default one.
    /// </summary>
    public static void Load(Warehouse warehouse, IReadOnlyDictionary<string, object> variables)
    {
        DefinitionSeeds.Load(warehouse, DefinitionProfiles.Load(variables.GetValueOrDefault("definition") as string ?? DefinitionProfile.Default));
        warehouse.Load(
            "borough",
            [("code", "varchar"), ("name", "varchar"), ("part", "varchar"), ("in_scheme", "boolean")],
            Boroughs.All.Select(b => new object?[] { b.Code, b.Name, b.Part, b.InScheme }));
    }
}
