using SvdPipeline.Benchmarks;

// dotnet run -c Release --project tests/SvdPipeline.Benchmarks -- [--rows 1000000,5000000] [--repeats 3] [--out FILE] [--work DIR]
// A measured task runs in a process of its own, which this program starts as: run-one TASK FOLDER
if (args is ["run-one", var task, var folder])
{
    MeasuredTask.RunHere(task, new BenchmarkFolder(folder));
    return 0;
}

if (BenchmarkOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

var report = new BenchmarkReport();
foreach (var rows in options.Rows)
{
    report.Add(BenchmarkRun.Of(rows, options));
}

var table = report.ToMarkdown();
Console.WriteLine(table);
if (options.Out is not null)
{
    File.WriteAllText(options.Out, table + "\n");
}

return 0;
