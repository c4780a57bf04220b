using SvdPipeline.Functions;

await App.Build(args, ServiceSettings.Read(args)).RunAsync();
