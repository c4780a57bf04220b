using SvdPipeline.Functions.Access;

namespace SvdPipeline.Tests.Functions.Access;

public sealed class PoliciesTests
{
    public static TheoryData<string> Routes() => [.. Policies.All.Select(policy => policy.Route)];

    [Theory, MemberData(nameof(Routes))]
    public void Row_HasEveryRole(string route) =>
        Assert.Equal([Roles.Visitor, .. Roles.OfPeople, Roles.Host], Policies.Find(route)!.Reaches.Keys);

    [Fact]
    public void Routes_StandOnce() => Assert.Equal(Policies.All.Count, Policies.All.DistinctBy(policy => policy.Route).Count());

    [Theory, MemberData(nameof(Routes))]
    public void Official_NeverReachesPartnerOrOperatorOrVisitor(string route)
    {
        if (route.EndsWith("-official", StringComparison.Ordinal) || route is "upload" or "partnership-read" or "partnership-write")
        {
            Assert.All([Roles.Partner, Roles.Operator, Roles.Visitor], role => Assert.Equal(Reach.Never, Policies.ReachOf(route, role)));
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public void Partner_ReachesNoBoroughButTheirOwn(string route)
    {
        if (Policies.ReachOf(route, Roles.Analyst) == Reach.Own)
        {
            Assert.NotEqual(Reach.Any, Policies.ReachOf(route, Roles.Partner));
        }
    }

    [Fact]
    public void UnknownRouteAndRole_AreNever()
    {
        Assert.Equal(Reach.Never, Policies.ReachOf("no-such-route", Roles.Operator));
        Assert.Equal(Reach.Never, Policies.ReachOf("me", "emperor"));
    }

    [Theory]
    [InlineData("analyst", "E09000014", true)]
    [InlineData("analyst", "E09000001", false)]
    [InlineData("analyst", null, true)]
    [InlineData("coordinator", "E09000001", true)]
    [InlineData("partner", "E09000014", false)]
    public void OfficialDocument_IsForOwnBorough(string role, string? borough, bool expected) =>
        Assert.Equal(expected, Policies.May(Roles.Person("someone", role, "E09000014"), "document-official", borough));

    [Theory]
    [InlineData("analyst", "E09000014", true)]
    [InlineData("analyst", null, false)]
    [InlineData("partner", "E09000099", false)]
    [InlineData("partner", "Haringey", false)]
    [InlineData("coordinator", "E09000014", true)]
    [InlineData("host", null, false)]
    [InlineData("visitor", null, false)]
    public void Person_HasRoleOfPeople_AndBoroughWhereTheRoleHasOne(string role, string? borough, bool expected) =>
        Assert.Equal(expected, Roles.Person("someone", role, borough) is not null);

    [Fact]
    public void Rule_TakesRouteValue()
    {
        var rule = new RouteRule("document-{edition}", false);
        Assert.Equal(["document-official", "document-public"], rule.Rows().Select(row => row.Route));
        Assert.Equal("document-public", rule.For(new() { ["edition"] = "public" }));
        Assert.Null(Policies.Find(rule.For(new() { ["edition"] = "../official" })));
    }
}
