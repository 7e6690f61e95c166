import { expect } from "chai";
import { fileConfig } from "../stacks/stack-file.ts";
import { run } from "./harness/engine.ts";
import { STACKS, changesOf, deployed } from "./harness/stacks.ts";

type Config = Readonly<Record<string, unknown>>;
type Keyed = Readonly<Record<string, Config>>;

const section = <T>(config: Config, name: string) => (config[`zero-trust-aws:${name}`] ?? {}) as T;

interface Addition {
  readonly config: (stack: Config) => Config;
  /** What may change of the resources that stand: they list what was added. */
  readonly related: readonly RegExp[];
}

const ADDITIONS: Readonly<Record<string, Addition>> = {
  "a zone": {
    config: (stack) => {
      const { availabilityZones } = section<{ availabilityZones: readonly string[] }>(stack, "network");
      return { "zero-trust-aws:network": { availabilityZones: [...availabilityZones, "us-east-1f"] } };
    },
    related: [
      /^update ec2\/vpcEndpoint \S+: (subnetIds|routeTableIds)$/,
      /^update ecs\/service \S+: networkConfiguration$/,
      /^update (rds|docdb|elasticache)\/subnetGroup \S+: subnetIds$/,
      /^update lb\/loadBalancer \S+: subnets$/,
      /^update serverlessrepository\/cloudFormationStack \S+: parameters$/,
    ],
  },
  "a table and a bucket": {
    config: () => ({
      "zero-trust-aws:tables": { more: { partitionKey: "id", encryption: "aws-managed" } },
      "zero-trust-aws:buckets": { more: { encryption: "s3-managed" } },
    }),
    // The backup plan names what it keeps, and its role may.
    related: [
      /^(update|replace) backup\/selection \S+: resources$/,
      /^update iam\/rolePolicy backup-(backup|restore)-policy: policy$/,
    ],
  },
  "a service on a port of its own": {
    config: (stack) => {
      const [registry] = Object.keys(section<Keyed>(stack, "registries"));
      const more = { image: { registry, tag: "1.0.0" }, port: 9999, cpu: 256, memoryMiB: 512, desiredCount: 2 };
      return { "zero-trust-aws:services": { more } };
    },
    // The registry's policy names who pulls.
    related: [/^update ecr\/repositoryPolicy \S+: policy$/],
  },
};

// staging is prod at another size.
for (const stack of STACKS.filter((name) => name !== "staging"))
  describe(`${stack}, which stands, with an addition`, function () {
    this.timeout(120_000);

    for (const [name, { config, related }] of Object.entries(ADDITIONS))
      it(`${name}: nothing that is unrelated changes`, async () => {
        const { state } = await deployed(stack);
        const preview = await run({ command: "preview", stack, state, config: config(fileConfig(stack)) });
        expect([preview.errors, preview.exitCode]).to.deep.equal([[], 0]);
        const changes = changesOf(preview);
        expect(changes.filter((change) => change.startsWith("create ")).length).to.be.greaterThan(0);
        const strange = changes.filter(
          (change) => !change.startsWith("create ") && !related.some((pattern) => pattern.test(change)),
        );
        expect(strange).to.deep.equal([]);
      });
  });
