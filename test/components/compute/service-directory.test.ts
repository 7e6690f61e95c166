import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import { planFargateService } from "../../../components/compute/fargate-service.plan.ts";
import { planServiceDirectory } from "../../../components/compute/service-directory.plan.ts";
import { ServiceDirectory } from "../../../components/compute/service-directory.ts";
import { planNetworkAcls } from "../../../components/network/network-acl-plan.ts";
import { DEPLOYMENT, ofType, one, record, type Recording, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { NAME, recordService } from "./service.ts";

const VPC = { vpcId: pulumi.output("vpc-1") };
const make = () =>
  new ServiceDirectory("fintech-dev-directory", {
    deployment: DEPLOYMENT,
    network: VPC,
    services: { reminder: { port: 3100 }, api: { port: 8080 } },
  });

/** What the rules of a direction lead from and to, as `group peer port`. */
function rulesBetween(recording: Recording, direction: "Egress" | "Ingress"): readonly string[] {
  return ofType(recording, `aws:vpc/securityGroup${direction}Rule:SecurityGroup${direction}Rule`).map(({ inputs }) =>
    [inputs.securityGroupId, inputs.referencedSecurityGroupId, inputs.fromPort].join(" "),
  );
}

describe("ServiceDirectory", () => {
  it("makes one private zone and a name for each service, which ECS keeps (Z-57)", async () => {
    const recording = await record(make);
    const zone = one(recording, "servicediscovery/privateDnsNamespace");
    assert.deepInclude(zone.inputs, { name: "dev.fintech.internal", vpc: "vpc-1" });
    const services = ofType(recording, "servicediscovery/service");
    assert.deepEqual(
      services.map(({ name, parent }) => [name, parent]),
      [
        ["fintech-dev-directory-api", "fintech-dev-directory"],
        ["fintech-dev-directory-reminder", "fintech-dev-directory"],
      ],
    );
    assert.deepInclude(services[1]?.inputs, {
      name: "reminder",
      dnsConfig: {
        namespaceId: "fintech-dev-directory-namespace-id",
        routingPolicy: "MULTIVALUE",
        dnsRecords: [{ type: "A", ttl: 10 }],
      },
      healthCheckCustomConfig: {},
      forceDestroy: true,
    });
  });

  it("leads a caller to a service that stands only later, and tells its name", async () => {
    const recording = await record(() => {
      const { reminder } = make().entries;
      const use = reminder?.connect({ as: "REMINDER" });
      reminder?.guardedBy(pulumi.output("sg-reminder"));
      return use;
    });
    const { target, statements, secrets, environment, connections } = recording.result ?? assert.fail();
    assert.deepEqual([target, statements, secrets], ["service/reminder", [], {}]);
    assert.deepEqual(environment, {
      REMINDER_HOST: "reminder.dev.fintech.internal",
      REMINDER_PORT: "3100",
      REMINDER_URL: "http://reminder.dev.fintech.internal:3100",
    });
    assert.deepEqual(
      connections.map(({ port }) => port),
      [3100],
    );
    assert.equal(await valueOf(connections[0]?.securityGroupId), "sg-reminder");
  });

  it("registers the tasks of a service, and opens both sides of a call, in a circle too", async () => {
    const recording = await recordService(() => {
      const { api, reminder } = make().entries;
      const uses = [reminder, api].flatMap((entry) => (entry === undefined ? [] : [entry.connect({ as: "PEER" })]));
      reminder?.guardedBy(pulumi.output("sg-reminder"));
      return { directory: api, uses: uses.slice(0, 1) };
    });
    const service = one(recording, "ecs/service");
    assert.deepEqual(service.inputs.serviceRegistries, {
      registryArn: await valueOf(recording.result.service.serviceRegistries.apply((found) => found?.registryArn)),
    });
    assert.include(rulesBetween(recording, "Egress"), `${NAME}-tasks-id sg-reminder 3100`);
    assert.include(rulesBetween(recording, "Ingress"), `sg-reminder ${NAME}-tasks-id 3100`);
    assert.include(service.dependsOn, `${NAME}-service-reminder-3100-egress`);
    assert.include(service.dependsOn, `${NAME}-service-reminder-3100-ingress`);
    assert.notProperty(one(await recordService(), "ecs/service").inputs, "serviceRegistries");
  });

  it("lets a port below those of replies out of the app tier only where it is called", () => {
    const layout = {
      cidr: "10.20.0.0/16",
      nat: "none",
      ports: { listeners: [443], application: [80], data: [] },
    } as const;
    const out = (peers: readonly number[]) =>
      planNetworkAcls({ ...layout, ports: { ...layout.ports, peers } }).app.egress.map(({ fromPort }) => fromPort);
    assert.deepEqual(out([]), [443, 1024]);
    assert.deepEqual(out([80]), [443, 1024, 80]);
    assert.deepEqual(out([443, 8080]), out([]), "what other rules let out already");
  });

  it("refuses keys that are no names, and deployments that move traffic past a name", () => {
    const refused = (services: Readonly<Record<string, { port: number }>>) =>
      refusedPaths(() => planServiceDirectory("directory", { deployment: DEPLOYMENT, services }));
    assert.deepEqual(refused({}), ["services"]);
    assert.deepEqual(refused({ "-x": { port: 0 }, a_b: { port: 1 } }), [
      "services.-x",
      "services.-x.port",
      "services.a_b",
    ]);
    assert.deepEqual(refused({ [`a${"b".repeat(62)}`]: { port: 1 }, [`a${"b".repeat(63)}`]: { port: 1 } }), [
      `services.a${"b".repeat(63)}`,
    ]);
    const args = { deployment: DEPLOYMENT, port: 8080, environment: {}, uses: [], cpu: 512, memoryMiB: 1024 };
    const service = { ...args, replicas: { desiredCount: 2 }, ingress: { port: 8080, shift: {} } };
    const shifted = { ...service, rollout: { strategy: "blue-green" } } as const;
    assert.deepEqual(
      refusedPaths(() => planFargateService(NAME, { ...shifted, directory: {} })),
      ["rollout.strategy"],
    );
    assert.deepEqual(
      refusedPaths(() => planFargateService(NAME, shifted)),
      [],
    );
  });
});
