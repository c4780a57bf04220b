using System.Text;
using Microsoft.Extensions.Primitives;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Tests.Functions.Access;

public sealed class EasyAuthPrincipalTests
{
    private const string Name = """{"typ":"preferred_username","val":"analyst@example.org"}""";
    private const string Analyst = """{"typ":"roles","val":"analyst"}""";
    private const string Haringey = """{"typ":"borough","val":"E09000014"}""";

    [Fact]
    public void RoleAndBorough_AreThePerson() =>
        Assert.Equal(new Person("analyst@example.org", "analyst", "E09000014"), Read(Name, Analyst, Haringey));

    [Fact]
    public void LondonRole_HasNoBorough() =>
        Assert.Equal(new Person("analyst@example.org", "coordinator", null), Read(Name, """{"typ":"roles","val":"coordinator"}""", Haringey));

    [Fact]
    public void RoleUnderItsLongName_Counts() =>
        Assert.Equal("operator", Read(Name, """{"typ":"http://schemas.microsoft.com/ws/2008/06/identity/claims/role","val":"operator"}""")?.Role);

    [Fact]
    public void NoRole_TwoRoles_NoBorough_TwoBoroughs_NoName_AreNobody()
    {
        Assert.Null(Read(Name, Haringey));
        Assert.Null(Read(Name, Analyst, """{"typ":"roles","val":"operator"}""", Haringey));
        Assert.Null(Read(Name, Analyst));
        Assert.Null(Read(Name, Analyst, Haringey, """{"typ":"borough","val":"E09000001"}"""));
        Assert.Null(Read(Analyst, Haringey));
        Assert.Null(Read(Name, """{"typ":"roles","val":"host"}"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("bnVsbA==")]
    [InlineData("e30=")]
    [InlineData("eyJjbGFpbXMiOltudWxsLHsidHlwIjpudWxsfV19")]
    [InlineData("eyJjbGFpbXMiOiJyb2xlcyJ9")]
    public void Malformed_IsNobody(string header) => Assert.Null(EasyAuthPrincipal.Read(header, "borough"));

    [Fact]
    public void TwoHeaders_AreNobody()
    {
        var one = Header(Name, Analyst, Haringey);
        Assert.Null(EasyAuthPrincipal.Read(new StringValues([one, one]), "borough"));
    }

    private static Person? Read(params string[] claims) => EasyAuthPrincipal.Read(Header(claims), "borough");

    private static string Header(params string[] claims) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{{string.Join(',', claims)}}]}"""));
}
