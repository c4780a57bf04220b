using SvdPipeline.Command;

return Svd.Run(args, Console.Out, Console.Error, interactive: !Console.IsErrorRedirected);
