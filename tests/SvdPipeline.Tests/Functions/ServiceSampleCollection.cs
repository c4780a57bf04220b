namespace SvdPipeline.Tests.Functions;

/// <summary>Tests that start from one sample in the lake of the app.</summary>
[CollectionDefinition("Service sample")]
public sealed class ServiceSampleCollection : ICollectionFixture<ServiceSample>;
