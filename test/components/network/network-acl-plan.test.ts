import { assert } from "chai";
import fc from "fast-check";
import {
  NETWORK_ACL_RULES,
  type NetworkAclLayout,
  type NetworkAclRulePlan,
  planNetworkAcls,
} from "../../../components/network/network-acl-plan.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { blockedBy, type End, type Flow } from "./flow.ts";

const DEV: NetworkAclLayout = {
  cidr: "10.20.0.0/16",
  nat: "none",
  ports: { listeners: [80, 443], application: [8080], data: [5432, 6379] },
};
const PROD: NetworkAclLayout = { ...DEV, cidr: "10.30.0.0/16", ports: { ...DEV.ports, listeners: [443] } };

/** CloudFront's edge, S3 and the like: any address outside. */
const OUTSIDE: End = { address: "203.0.113.9" };

function end(layout: NetworkAclLayout, subnet: string): End {
  const [a, b] = layout.cidr.split(".");
  const third = { web: 1, app: 2, data: 3 }[subnet.split("-")[0] as "web"];
  return { subnet, address: `${a}.${b}.${third}.${subnet.endsWith("a") ? 10 : 20}` };
}

/** Every flow that the system is made of, in every pair of zones, from the first, a usual and the last client port. */
function realFlows(layout: NetworkAclLayout): readonly Flow[] {
  const { listeners, application, data } = layout.ports;
  const zones = ["a", "b"];
  const pairs = zones.flatMap((from) => zones.map((to) => [from, to] as const));
  const inside = (what: string, from: string, to: string, ports: readonly number[]) =>
    pairs.flatMap(([a, b]) =>
      ports.map((port) => ({ what, from: end(layout, `${from}-${a}`), to: end(layout, `${to}-${b}`), port })),
    );
  const outward = zones.map((zone) => ({
    what: "tasks to S3 and DynamoDB",
    from: end(layout, `app-${zone}`),
    to: OUTSIDE,
    port: 443,
  }));
  const inward = zones.flatMap((zone) =>
    listeners.map((port) => ({
      what: "CloudFront to an internet-facing balancer",
      from: OUTSIDE,
      to: end(layout, `web-${zone}`),
      port,
    })),
  );
  return [
    ...inside("CloudFront's VPC origin to the balancer", "web", "web", listeners),
    ...inside("the balancer to tasks", "web", "app", application),
    ...inside("tasks to interface endpoints", "app", "app", [443]),
    ...inside("tasks to stores", "app", "data", data),
    ...outward,
    ...inward,
  ].flatMap((flow) => [1024, 40000, 65535].map((clientPort) => ({ ...flow, clientPort })));
}

function brief(rules: readonly NetworkAclRulePlan[]): readonly string[] {
  return rules.map(({ ruleNumber, fromPort, toPort, cidr }) =>
    [ruleNumber, fromPort === toPort ? fromPort : `${fromPort}-${toPort}`, cidr].join(" "),
  );
}

const ports = fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { minLength: 1, maxLength: 6 });
const layouts: fc.Arbitrary<NetworkAclLayout> = fc.record({
  cidr: fc.constantFrom("10.20.0.0/16", "10.30.0.0/18", "10.40.0.0/22"),
  nat: fc.constantFrom("none", "single", "per-zone", "regional"),
  ports: fc.record({ listeners: ports, application: ports, data: ports }),
});

describe("planNetworkAcls", () => {
  it("writes dev's rules as Z-21 to Z-27 and C-18 have them", () => {
    const { web, app, data } = planNetworkAcls(DEV);
    const vpc = "10.20.0.0/16";
    assert.deepEqual(brief(web.ingress), ["100 80 0.0.0.0/0", "110 443 0.0.0.0/0", `120 1024-65535 ${vpc}`]);
    assert.deepEqual(brief(web.egress), [
      `100 8080 ${vpc}`,
      "110 443 0.0.0.0/0",
      "120 1024-65535 0.0.0.0/0",
      `130 80 ${vpc}`,
    ]);
    assert.deepEqual(brief(app.ingress), [`100 8080 ${vpc}`, "110 1024-65535 0.0.0.0/0", `120 443 ${vpc}`]);
    assert.deepEqual(brief(app.egress), [
      `100 5432 ${vpc}`,
      "110 443 0.0.0.0/0",
      `120 1024-65535 ${vpc}`,
      // The second store's port: 500 and ten times 6379 modulo 3000.
      `4290 6379 ${vpc}`,
    ]);
    assert.deepEqual(brief(data.ingress), [`100 5432 ${vpc}`, `4290 6379 ${vpc}`]);
    assert.deepEqual(brief(data.egress), [`100 1024-65535 ${vpc}`]);
  });

  it("leaves prod's to the letter of the document but for 443 between the app subnets", () => {
    const { web, app } = planNetworkAcls(PROD);
    assert.deepEqual(brief(web.egress), ["100 8080 10.30.0.0/16", "110 443 0.0.0.0/0", "120 1024-65535 0.0.0.0/0"]);
    assert.include(brief(app.ingress), "120 443 10.30.0.0/16");
  });

  for (const [stack, layout] of Object.entries({ dev: DEV, prod: PROD }))
    it(`lets every flow of ${stack} pass there and back`, () => {
      const acls = planNetworkAcls(layout);
      const flows = realFlows(layout);
      assert.isAbove(flows.length, 50);
      assert.deepEqual(flows.map((flow) => blockedBy(acls, flow)).filter(Boolean), []);
    });

  it("lets every flow pass whatever the ports and the NAT are", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const acls = planNetworkAcls(layout);
        for (const flow of realFlows(layout)) assert.isUndefined(blockedBy(acls, flow));
      }),
    );
  });

  it("lets workloads reach any server on the web's and the higher ports by NAT, there and back, where they may", () => {
    for (const nat of ["single", "regional"] as const) {
      const open = planNetworkAcls({ ...DEV, nat, anyServer: true });
      const strict = planNetworkAcls({ ...DEV, nat });
      const app = end(DEV, "app-a");
      const hops = (port: number) => {
        const flow = { what: `the internet:${port}`, port, clientPort: 40000 };
        if (nat === "regional") return [{ ...flow, from: app, to: OUTSIDE }];
        const gateway = end(DEV, "web-a");
        // The packets keep the server's address on their way to the gateway.
        return [
          { ...flow, from: app, to: { ...OUTSIDE, subnet: "web-a" } },
          { ...flow, from: gateway, to: OUTSIDE },
        ];
      };
      for (const port of [80, 443, 8443]) for (const hop of hops(port)) assert.isUndefined(blockedBy(open, hop), nat);
      assert.isString(blockedBy(strict, { ...hops(8443)[0]! }));
      assert.isString(blockedBy(open, { ...hops(25)[0]! }));
    }
  });

  it("stops what no flow needs", () => {
    const acls = planNetworkAcls(DEV);
    const at = (subnet: string) => end(DEV, subnet);
    const refused: readonly (readonly [End, End, number])[] = [
      [OUTSIDE, at("app-a"), 443],
      [OUTSIDE, at("app-a"), 22],
      [OUTSIDE, at("web-a"), 22],
      [OUTSIDE, at("web-a"), 8080],
      [OUTSIDE, at("data-a"), 5432],
      [at("data-a"), OUTSIDE, 443],
      [at("data-a"), at("app-a"), 443],
      [at("web-a"), OUTSIDE, 443],
      [at("web-a"), at("app-a"), 22],
      [at("app-a"), at("data-b"), 22],
      [at("app-a"), OUTSIDE, 25],
    ];
    for (const [from, to, port] of refused)
      assert.isString(
        blockedBy(acls, { what: `${from.subnet} to ${to.subnet}:${port}`, from, to, port, clientPort: 40000 }),
        `${from.subnet} to ${to.subnet}:${port}`,
      );
  });

  for (const [nat, passes] of [
    ["none", false],
    ["regional", false],
    ["single", true],
    ["per-zone", true],
  ] as const)
    it(`${passes ? "admits" : "refuses"} replies from the internet into the web tier with nat ${nat}`, () => {
      const acls = planNetworkAcls({ ...DEV, nat });
      const gateway = { what: "NAT gateway", from: end(DEV, "web-a"), to: OUTSIDE, port: 443, clientPort: 1024 };
      assert.equal(blockedBy(acls, gateway) === undefined, passes);
      // Behind it the task's packets cross the gateway's subnet with the internet's address on them.
      if (!passes) return;
      const task = end(DEV, "app-b");
      assert.isTrue(acls.web.ingress.some(({ fromPort, cidr }) => fromPort === 443 && cidr === "0.0.0.0/0"));
      assert.isUndefined(blockedBy(acls, { ...gateway, what: "task", from: task }));
    });

  it("numbers from 100 in steps of 10, never repeats a rule, and keeps AWS's 20 with the deny", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        for (const { ingress, egress } of Object.values(planNetworkAcls(layout)))
          for (const rules of [ingress, egress]) {
            const numbers = rules.map(({ ruleNumber }) => ruleNumber);
            assert.deepEqual(
              numbers.toSorted((a, b) => a - b),
              [...new Set(numbers)],
            );
            for (const number of numbers) assert.isTrue(number >= 100 && number <= 32766 && number % 10 === 0);
            assert.isAtMost(rules.length + 1, 20);
            assert.equal(new Set(brief(rules).map((rule) => rule.replace(/^\d+ /, ""))).size, rules.length);
          }
      }),
    );
  });

  it("renumbers nothing when a service or a store on a higher port is added", () => {
    const layout = (application: readonly number[], data: readonly number[]) =>
      planNetworkAcls({ ...DEV, ports: { listeners: [80], application, data } });
    const before = layout([3000, 3001], [5432]);
    const after = layout([3000, 3001, 3002, 6002], [5432, 6379, 27017]);
    for (const tier of ["web", "app", "data"] as const)
      for (const direction of ["ingress", "egress"] as const)
        assert.includeMembers([...brief(after[tier][direction])], [...brief(before[tier][direction])]);
  });

  it("does not depend on the order of ports", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { listeners, application, data } = layout.ports;
        const reversed = {
          listeners: listeners.toReversed(),
          application: application.toReversed(),
          data: data.toReversed(),
        };
        assert.deepEqual(planNetworkAcls({ ...layout, ports: reversed }), planNetworkAcls(layout));
      }),
    );
  });

  it("refuses more rules than AWS takes, and ports that are none, together", () => {
    const application = Array.from({ length: NETWORK_ACL_RULES }, (_, index) => index + 2000);
    const plan = () => planNetworkAcls({ ...DEV, ports: { listeners: [0], application, data: [70000] } });
    assert.throws(
      plan,
      PlanError,
      /listeners\[0\]: found 0[^]*data\[0\]: found 70000[^]*egress rules for the web tier/,
    );
  });
});
