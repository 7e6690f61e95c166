import { assert } from "chai";
import fc from "fast-check";
import { planLoadBalancer, type LoadBalancerPlanArgs } from "../../../components/edge/load-balancer.plan.ts";
import { PlanError } from "../../../components/plan-error.ts";

const ROUTE = { paths: ["/*"], port: 8080, healthCheck: { path: "/health" } };
const DEV: LoadBalancerPlanArgs = {
  exposure: "internal",
  protocol: "http",
  hasCertificate: false,
  ingress: { from: "prefix-list", prefixListId: "pl-3b927c52", ports: [80, 443] },
  routes: { api: ROUTE },
  accessLogs: { expireAfterDays: 30 },
};
const PROD: LoadBalancerPlanArgs = {
  ...DEV,
  protocol: "https",
  hasCertificate: true,
  ingress: { from: "vpc-origin-group" },
  originHeader: { name: "X-Origin-Verify", values: 1 },
};
const plan = (args: Partial<LoadBalancerPlanArgs>, base = DEV) => planLoadBalancer("lb", { ...base, ...args });

describe("planLoadBalancer", () => {
  it("forwards the one catch-all route from port 80 in dev (D-26)", () => {
    const { listener, redirect, rules } = plan({});
    assert.deepEqual(listener, {
      port: 80,
      protocol: "HTTP",
      defaultAction: { kind: "forward", route: "api" },
      securityHeaders: false,
    });
    assert.isFalse(redirect);
    assert.isEmpty(rules);
  });

  it("gives a route whose traffic is shifted a rule of its own, one for tests before it, and a second target group", () => {
    const shifted = { api: { ...ROUTE, shifted: true, targetGroupName: "fintech-api-tg" } };
    for (const base of [DEV, PROD]) {
      const { rules, targetGroups, alternates, listener } = plan({ routes: shifted }, base);
      assert.deepEqual(
        rules.map(({ key, delegated }) => [key, delegated]),
        [
          ["api-all-test", "test"],
          ["api-all", "production"],
        ],
      );
      const [test, production] = rules;
      assert.equal(production?.priority, plan({}, PROD).rules[0]?.priority, "the rule stays when the strategy changes");
      assert.equal(test?.priority, Number(production?.priority) - 1);
      const { logicalName, physicalName, ...rest } = targetGroups.api ?? assert.fail();
      assert.equal(physicalName, "fintech-api-tg");
      assert.deepInclude(alternates.api, rest);
      assert.notProperty(alternates.api, "physicalName");
      assert.notEqual(alternates.api?.logicalName, logicalName);
      assert.isAtMost(String(alternates.api?.logicalName).length, 24, "Pulumi's suffix fits into 32 characters");
      assert.deepEqual(listener.defaultAction, plan({}, base).listener.defaultAction);
    }
    assert.isEmpty(plan({}).alternates);
  });

  it("refuses to shift what ECS cannot move: several paths, or no place before the rule", () => {
    const route = (over: object) => ({ routes: { api: { ...ROUTE, shifted: true, ...over } } });
    assert.throws(() => plan(route({ paths: ["/auth", "/auth/*"] })), PlanError, /ECS moves one rule/);
    assert.throws(() => plan(route({ priority: 1 })), PlanError, /the rule for tests stands before it/);
    const header = { originHeader: { name: "X-Origin-Verify", values: 4 } };
    assert.throws(() => plan({ ...route({}), ...header }, PROD), PlanError, /found 4 values, expected 1 to 3/);
    assert.doesNotThrow(() => plan(header, PROD));
    assert.throws(
      () => plan({ ...header, hostName: "a.example.com" }, PROD),
      PlanError,
      /beside it the path and the host/,
    );
  });

  it("serves on 443, redirects 80 and refuses what comes without the header in prod (F-46, Z-60)", () => {
    const { listener, redirect, rules, ingressGroups } = plan({}, PROD);
    assert.deepEqual(listener, {
      port: 443,
      protocol: "HTTPS",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      defaultAction: { kind: "refuse", status: 403 },
      securityHeaders: false,
    });
    assert.isTrue(redirect);
    assert.deepEqual(
      rules.map(({ key, path }) => [key, path]),
      [["api-all", "/*"]],
    );
    assert.deepEqual(
      ingressGroups.map(({ key }) => key),
      ["443"],
    );
  });

  it("answers 404 where no route takes everything and there is no header", () => {
    const { listener, rules } = plan({ routes: { api: { ...ROUTE, paths: ["/api/*"] } } });
    assert.deepEqual(listener.defaultAction, { kind: "refuse", status: 404 });
    assert.lengthOf(rules, 1);
  });

  it("has the health check of the documents unless told otherwise (D-30 to D-33)", () => {
    assert.deepEqual(plan({}).targetGroups.api?.healthCheck, {
      path: "/health",
      intervalSeconds: 30,
      timeoutSeconds: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
      matcher: "200",
    });
  });

  it("names target groups so that Pulumi's suffix fits into AWS's 32 characters, and apart", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9-]{0,60}$/),
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 4 }),
        (name, keys) => {
          const routes = Object.fromEntries(
            keys.map((key) => [key, { ...ROUTE, paths: [`/${key}`], priority: keys.indexOf(key) + 1 }]),
          );
          const planned = Object.values(planLoadBalancer(name, { ...DEV, routes }).targetGroups);
          for (const { logicalName } of planned) assert.isAtMost(logicalName.length + 8, 32);
          assert.equal(new Set(planned.map(({ logicalName }) => logicalName)).size, keys.length);
        },
      ),
    );
  });

  it("does not depend on the order of routes", () => {
    const a = { ...ROUTE, paths: ["/a/*"] };
    assert.deepEqual(plan({ routes: { a, api: ROUTE } }), plan({ routes: { api: ROUTE, a } }));
  });

  const bad: Record<string, [Partial<LoadBalancerPlanArgs>, RegExp]> = {
    "https without a certificate": [{ protocol: "https" }, /certificateArn: expected the ARN/],
    "http to the internet": [{ exposure: "internet" }, /protocol: found http on a load balancer that faces/],
    "the VPC origin's group before the internet": [
      { ...PROD, exposure: "internet" },
      /ingress\.from: found vpc-origin-group/,
    ],
    "an old TLS policy": [
      { ...PROD, sslPolicy: "ELBSecurityPolicy-2016-08" },
      /sslPolicy: found "ELBSecurityPolicy-2016-08"/,
    ],
    "five values of the header": [
      { originHeader: { name: "X-Origin-Verify", values: 5 } },
      /originHeader\.values: found 5/,
    ],
    "no value of the header": [
      { originHeader: { name: "X-Origin-Verify", values: 0 } },
      /originHeader\.values: found 0/,
    ],
    "a header that CloudFront sends itself": [
      { originHeader: { name: "Host", values: 1 } },
      /originHeader\.name: found "Host"/,
    ],
    "a header of AWS": [{ originHeader: { name: "X-Amz-Secret", values: 1 } }, /originHeader\.name/],
    "no route": [{ routes: {} }, /routes: expected at least one/],
    "a route without paths": [
      { routes: { api: { ...ROUTE, paths: [] } } },
      /routes\.api\.paths: expected at least one/,
    ],
    "two catch-alls": [{ routes: { api: ROUTE, web: ROUTE } }, /Two routes cannot have the same path/],
    "a port that is none": [{ routes: { api: { ...ROUTE, port: 70000 } } }, /routes\.api\.port: found 70000/],
    "a timeout as long as the interval": [
      { routes: { api: { ...ROUTE, healthCheck: { path: "/", intervalSeconds: 5 } } } },
      /healthCheck\.timeoutSeconds: found 5, expected less than the interval/,
    ],
    "a health check without a slash": [
      { routes: { api: { ...ROUTE, healthCheck: { path: "health" } } } },
      /healthCheck\.path: found "health"/,
    ],
    "a name too long": [{ loadBalancerName: "a".repeat(33) }, /loadBalancer\.name/],
    "a name that AWS keeps": [{ loadBalancerName: "internal-alb" }, /loadBalancer\.name/],
    "a target group's name with an underscore": [
      { routes: { api: { ...ROUTE, targetGroupName: "a_b" } } },
      /routes\.api\.targetGroupName: found "a_b"/,
    ],
    "a prefix with a wildcard": [
      { routes: { api: { ...ROUTE, stripPrefix: "/*" } } },
      /routes\.api\.stripPrefix: found "\/\*", expected a path without wildcards/,
    ],
    "a prefix that no path lies under": [
      { routes: { api: { ...ROUTE, paths: ["/api/*", "/testing"], stripPrefix: "/test" } } },
      /routes\.api\.stripPrefix: found "\/test", with the paths \/api\/\*, \/testing, .*Add \/test\/\*/s,
    ],
    "logs that are not kept": [{ accessLogs: { expireAfterDays: 0 } }, /accessLogs\.expireAfterDays/],
  };
  for (const [what, [args, message]] of Object.entries(bad))
    it(`refuses ${what}`, () => {
      assert.throws(() => plan(args), PlanError, message);
    });
});
