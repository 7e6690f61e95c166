import { assert } from "chai";
import { PlanError } from "../../../components/plan-error.ts";
import { ofType, one, record, valueOf } from "../harness.ts";
import { devLoadBalancer, network, prodLoadBalancer } from "./edge.ts";

const PATHS = { port: 8080, healthCheck: { path: "/health" } };

describe("LoadBalancer", () => {
  it("is an internal application load balancer over the web tier's subnets (D-23, D-24, D-36, D-37)", async () => {
    const recording = await record(() => devLoadBalancer(network()));
    const { inputs, deleteBeforeReplace } = one(recording, "lb/loadBalancer");
    assert.deepInclude(inputs, {
      name: "fintech-alb",
      internal: true,
      loadBalancerType: "application",
      ipAddressType: "ipv4",
      subnets: ["web-a", "web-b"],
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "strictest",
      enableCrossZoneLoadBalancing: true,
      enableDeletionProtection: false,
      enableWafFailOpen: false,
    });
    // CloudFront holds the old one until its origin has moved: a changed name must not delete it first.
    assert.isFalse(deleteBeforeReplace);
    assert.isTrue(
      one(await record(() => prodLoadBalancer(network())), "lb/loadBalancer").inputs.enableDeletionProtection,
    );
  });

  it("leaves its name to Pulumi where none is given, and can then be replaced without a gap", async () => {
    const recording = await record(() => devLoadBalancer(network(), { loadBalancerName: undefined }));
    const { inputs, deleteBeforeReplace } = one(recording, "lb/loadBalancer");
    assert.notProperty(inputs, "name");
    assert.isFalse(deleteBeforeReplace);
  });

  it("writes access logs into a bucket whose policy is there before", async () => {
    const recording = await record(() => devLoadBalancer(network()));
    const { inputs, dependsOn } = one(recording, "lb/loadBalancer");
    const [bucket] = ofType(recording, "s3/bucket");
    assert.deepInclude(inputs.accessLogs as object, { enabled: true });
    assert.isDefined(bucket);
    assert.include(dependsOn, one(recording, "s3/bucketPolicy").name);
  });

  it("has one security group a port and no rule of its own (D-34, F-41)", async () => {
    const recording = await record(() => devLoadBalancer(network()));
    assert.deepEqual(
      ofType(recording, "ec2/securityGroup").map(({ name }) => name),
      ["lb-sg-443", "lb-sg-80"],
    );
    for (const { inputs } of ofType(recording, "ec2/securityGroup")) {
      assert.notProperty(inputs, "ingress");
      assert.notProperty(inputs, "egress");
      assert.equal(inputs.description, "Load balancer");
    }
    assert.sameMembers(one(recording, "lb/loadBalancer").inputs.securityGroups as string[], [
      "lb-sg-80-id",
      "lb-sg-443-id",
    ]);
  });

  it("forwards port 80 to the target group in dev (D-26 to D-33)", async () => {
    const recording = await record(() => devLoadBalancer(network()));
    const listener = one(recording, "lb/listener");
    assert.deepInclude(listener.inputs, { port: 80, protocol: "HTTP", routingHttpResponseServerEnabled: false });
    const target = one(recording, "lb/targetGroup");
    assert.deepEqual(listener.inputs.defaultActions, [
      { type: "forward", targetGroupArn: await valueOf(recording.result.targetGroups.api?.arn) },
    ]);
    assert.deepInclude(target.inputs, { name: "fintech-api-tg", protocol: "HTTP", port: 8080, targetType: "ip" });
    assert.deepInclude(target.inputs.healthCheck as object, {
      path: "/health",
      interval: 30,
      timeout: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
    });
    assert.isEmpty(ofType(recording, "lb/listenerRule"));
  });

  it("serves HTTPS with a certificate, redirects HTTP, and refuses what lacks the secret header in prod", async () => {
    const recording = await record(() => prodLoadBalancer(network()));
    const https = one(recording, "lb/listener", "lb-listener-443").inputs;
    assert.deepInclude(https, {
      protocol: "HTTPS",
      certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
    });
    assert.deepInclude((https.defaultActions as object[])[0] as object, { type: "fixed-response" });
    assert.deepEqual(one(recording, "lb/listener", "lb-listener-80").inputs.defaultActions, [
      { type: "redirect", redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" } },
    ]);
    const rule = one(recording, "lb/listenerRule");
    assert.deepEqual(rule.inputs.conditions, [
      { pathPattern: { values: ["/*"] } },
      { httpHeader: { httpHeaderName: "X-Origin-Verify", values: ["current", "previous"] } },
    ]);
    assert.isNotEmpty(rule.secretInputs);
    for (const path of rule.secretInputs) assert.match(path, /^conditions/);
  });

  it("replaces what forwards to a target group with a fixed name together with it, and nothing otherwise", async () => {
    const fixed = await record(() => prodLoadBalancer(network()));
    const rule = one(fixed, "lb/listenerRule");
    assert.deepEqual(rule.replaceOnChanges, ["actions"]);
    assert.isTrue(rule.deleteBeforeReplace);
    assert.deepEqual(one(await record(() => devLoadBalancer(network())), "lb/listener").replaceOnChanges, [
      "defaultActions",
    ]);
    const routes = { api: { ...PATHS, paths: ["/api/*", "/*"] } };
    const free = await record(() => devLoadBalancer(network(), { routes }));
    for (const { replaceOnChanges, deleteBeforeReplace } of [
      ...ofType(free, "lb/listener"),
      ...ofType(free, "lb/listenerRule"),
      ...ofType(free, "lb/targetGroup"),
    ]) {
      assert.isEmpty(replaceOnChanges);
      assert.isFalse(deleteBeforeReplace);
    }
  });

  it("takes a prefix off the paths that lie under it, in the rules for tests too, and off no other (M-17)", async () => {
    const routes = {
      auth: { ...PATHS, paths: ["/test/auth*"], stripPrefix: "/test", shifted: true },
      web: { ...PATHS, paths: ["/v1.0", "/v1.0/*", "/v1.00/*"], stripPrefix: "/v1.0" },
    };
    const recording = await record(() => devLoadBalancer(network(), { routes }));
    const rewritten = ofType(recording, "lb/listenerRule").map(({ inputs }) => {
      const [{ pathPattern }] = inputs.conditions as [{ pathPattern: { values: [string] } }];
      return [pathPattern.values[0], inputs.transforms];
    });
    const to = (regex: string) => [{ type: "url-rewrite", urlRewriteConfig: { rewrite: { regex, replace: "/$1" } } }];
    assert.sameDeepMembers(rewritten, [
      ["/test/auth*", to("^/test/(.*)$")],
      ["/test/auth*", to("^/test/(.*)$")],
      ["/v1.0", to("^/v1\\.0(.*)$")],
      ["/v1.0/*", to("^/v1\\.0/(.*)$")],
      ["/v1.00/*", undefined],
    ]);
  });

  it("hands a workload its target group, and the listeners and rules to wait for (PITFALLS 15)", async () => {
    const routes = { api: { ...PATHS, paths: ["/api/*"] }, web: { ...PATHS, port: 3000, paths: ["/*"] } };
    const recording = await record(() => prodLoadBalancer(network(), { routes }));
    const { port, ready, targetGroupArn, securityGroupIds } = recording.result.attach("web");
    assert.equal(port, 3000);
    assert.equal(await valueOf(targetGroupArn), await valueOf(recording.result.targetGroups.web?.arn));
    const names = (await Promise.all(ready.map(({ urn }) => valueOf(urn)))).map((urn) => urn.split("::").at(-1));
    assert.sameMembers(names, ["lb-listener-443", "lb-listener-80", "lb-rule-web-all"]);
    assert.deepEqual(await Promise.all(securityGroupIds.map((id) => valueOf(id))), ["lb-sg-443-id"]);
    assert.throws(() => recording.result.attach("wbe"), PlanError, /attachment to "wbe", expected one of api, web/);
  });

  it("registers nothing when a plan is refused", async () => {
    const recording = await record(() => {
      const within = network();
      assert.throws(() => devLoadBalancer(within, { routes: {} }), PlanError);
    });
    assert.isEmpty(ofType(recording, "lb/loadBalancer"));
  });
});
