namespace SvdPipeline.Tests.Storage;

/// <summary>Tests that share one Azurite.</summary>
[CollectionDefinition("Azurite")]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>;
