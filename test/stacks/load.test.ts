import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import fc from "fast-check";
import { PlanError } from "../../components/plan-error.ts";
import { DEFAULTS } from "../../stacks/defaults.ts";
import { loadSettings, parseSettings } from "../../stacks/load.ts";
import { change } from "./bad-inputs/bad-input.ts";
import { asPulumi, fileConfig } from "./stack-file.ts";
import type { FileConfig } from "./stack-file.ts";

const load = (config: FileConfig, stack = "dev") => parseSettings(asPulumi(config), stack);

function message(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof PlanError) return error.message;
    throw error;
  }
  return "";
}

describe("settings of a stack", () => {
  it("hold what the documents say of dev (F-*, D-*)", () => {
    const { edge, services, registries, encryption, protection, network, databases, tables } = load(fileConfig("dev"));
    expect(protection, "C-25").to.equal(false);
    expect(network, "F-44").to.deep.include({ nat: "none", availabilityZones: ["us-east-1a", "us-east-1b"] });
    expect(encryption.mode, "C-06").to.equal("shared");
    expect(edge, "C-01, C-12, D-34").to.deep.include({
      exposure: "vpc-origin",
      originProtocol: "http-only",
      ingressFrom: "prefix-list",
      ingressPorts: [80, 443],
    });
    expect(registries.api, "D-50, D-51").to.deep.include({
      name: "fintech-api",
      encryption: "s3-managed",
      mutableTags: ["latest"],
    });
    expect(tables.sessions?.encryption, "C-05").to.equal("aws-managed");
    expect(databases.ledger?.secretName, "C-19").to.equal("fintech/db-credentials");
    expect(services.api, "D-06, D-08, D-11, D-12, D-13").to.deep.include({
      name: "fintech-api-service",
      cpu: 512,
      memoryMiB: 1024,
      port: 8080,
      image: { registry: "api", tag: "latest" },
      replicas: { initial: 3, min: 2, max: 6, cpuPercent: 60 },
      environment: { ENVIRONMENT: "dev", REGION: "us-east-1" },
    });
  });

  it("hold what the documents say of prod (F-*, D-*)", () => {
    const { edge, services, registries, encryption, protection, databases, tables } = load(fileConfig("prod"), "prod");
    expect(protection, "C-25").to.equal(true);
    expect(encryption.mode, "C-06").to.equal("dedicated");
    expect(edge, "C-01, C-12, F-46").to.deep.include({
      exposure: "vpc-origin",
      originProtocol: "https-only",
      ingressFrom: "vpc-origin-group",
      ingressPorts: [443],
      originHeader: { name: "X-Origin-Verify" },
    });
    expect(registries.api, "C-04, F-51").to.deep.include({ encryption: "customer-key", mutableTags: [] });
    expect(tables.sessions?.encryption, "C-05").to.equal("customer-key");
    expect(databases.ledger?.secretName, "C-19").to.equal("/prod/fintech/database/credentials");
    expect(services.api?.image, "F-51").to.deep.equal({ registry: "api", tag: "1.0.0" });
    expect(services.api?.environment, "D-13").to.deep.equal({ ENVIRONMENT: "production", REGION: "us-east-1" });
  });

  for (const environment of ["dev", "staging", "prod"] as const)
    it(`have the defaults of ${environment}`, () => {
      const named = change(fileConfig("dev"), "zero-trust-aws:environment", environment);
      const settings = load(change(named, "aws:defaultTags.tags.environment", environment), environment);
      const defaults = DEFAULTS[environment];
      expect(settings.protection).to.equal(defaults.protection);
      expect(settings.waitForSteadyState).to.equal(defaults.waitForSteadyState);
      expect(settings.logs.retentionDays).to.equal(defaults.logRetentionDays);
      expect(settings.network.flowLogRetentionDays).to.equal(defaults.logRetentionDays);
      expect(settings.services.api?.logRetentionDays).to.equal(defaults.logRetentionDays);
      expect(settings.edge?.firewall.logRetentionDays).to.equal(defaults.logRetentionDays);
      expect(settings.edge?.loadBalancer.accessLogs.expireAfterDays).to.equal(defaults.accessLogDays);
      expect(settings.databases.ledger?.backupRetentionDays).to.equal(defaults.backupRetentionDays);
      expect(settings.caches.sessions?.snapshotRetentionDays).to.equal(defaults.snapshotRetentionDays);
      expect(settings.encryption.deletionWindowDays).to.equal(defaults.keyDeletionWindowDays);
      expect(settings.secrets["api-keys"]?.recoveryWindowDays).to.equal(defaults.secretRecoveryDays);
    });

  it("name a database's major version alone, since AWS withdraws minor ones: 16.6 can be made no more (F-23)", () => {
    for (const stack of ["dev", "prod"] as const)
      expect(load(fileConfig(stack), stack).databases.ledger?.version, stack).to.match(/^\d+$/);
  });

  it("let a stack say otherwise than its environment", () => {
    const changed = change(fileConfig("prod"), "zero-trust-aws:protection", "off");
    const settings = load(change(changed, "zero-trust-aws:logs", { retentionDays: 400 }), "prod");
    expect(settings.protection).to.equal(false);
    expect(settings.services.api?.logRetentionDays).to.equal(400);
  });

  it("keep no secret's name taken once the protection is lifted", () => {
    expect(load(fileConfig("prod"), "prod").secrets["api-keys"]?.recoveryWindowDays).to.equal(30);
    const lifted = load(change(fileConfig("prod"), "zero-trust-aws:protection", "off"), "prod");
    expect(lifted.secrets["api-keys"]?.recoveryWindowDays).to.equal(0);
  });

  it("protect production more than development in nothing less", () => {
    for (const key of [
      "logRetentionDays",
      "accessLogDays",
      "backupRetentionDays",
      "snapshotRetentionDays",
      "keyDeletionWindowDays",
      "secretRecoveryDays",
    ] as const) {
      expect(DEFAULTS.staging[key]).to.be.at.least(DEFAULTS.dev[key]);
      expect(DEFAULTS.prod[key]).to.be.at.least(DEFAULTS.staging[key]);
    }
  });

  it("name secrets by the framework's form where the stack names none (Z-46, C-19)", () => {
    const unnamed = ["databases.ledger.secretName", "caches.sessions.secretName", "secrets.api-keys.name"].reduce(
      (config, path) => change(config, `zero-trust-aws:${path}`, undefined),
      fileConfig("dev"),
    );
    const { databases, caches, secrets } = load(unnamed);
    expect(databases.ledger?.secretName).to.equal("/dev/fintech/ledger/credentials");
    expect(caches.sessions?.secretName).to.equal("/dev/fintech/sessions/auth-token");
    expect(secrets["api-keys"]?.name).to.equal("/dev/fintech/api-keys/value");
  });

  it("add the suffix to every fixed name and to no other (C-20)", () => {
    const plain = load(fileConfig("dev"));
    const { edge, services, cluster, registries, tables, databases } = load(
      change(fileConfig("dev"), "zero-trust-aws:nameSuffix", "blue"),
    );
    expect(edge?.loadBalancer.name).to.equal("fintech-alb-blue");
    expect(cluster.name).to.equal("fintech-cluster-blue");
    expect(registries.api?.name).to.equal("fintech-api-blue");
    expect(tables.sessions?.name).to.equal("fintech-sessions-blue");
    expect(databases.ledger?.secretName).to.equal("fintech/db-credentials-blue");
    expect(services.api).to.deep.include({
      name: "fintech-api-service-blue",
      family: "fintech-api-blue",
      logGroup: "/ecs/fintech-api-blue",
    });
    expect(services.api?.roles).to.deep.equal({ execution: "ecsTaskExecutionRole-blue", task: "ecsTaskRole-blue" });
    expect(services.api?.route?.targetGroupName).to.equal("fintech-api-tg-blue");
    expect(services.api?.environment).to.deep.equal(plain.services.api?.environment);
  });

  it("take on and off as people and YAML write them", () => {
    for (const [written, means] of [
      ["on", true],
      ["off", false],
      ["yes", true],
      ["No", false],
      ["true", true],
      ["FALSE", false],
    ] as const)
      expect(load(change(fileConfig("dev"), "zero-trust-aws:protection", written)).protection, written).to.equal(means);
    const inside = "zero-trust-aws:tables.sessions.pointInTimeRecovery";
    expect(load(change(fileConfig("dev"), inside, false)).tables.sessions?.pointInTimeRecovery).to.equal(false);
    expect(load(change(fileConfig("dev"), inside, "off")).tables.sessions?.pointInTimeRecovery).to.equal(false);
  });

  it("take a number that `pulumi config set` wrote as text", () => {
    expect(load(change(fileConfig("dev"), "zero-trust-aws:services.api.cpu", "512")).services.api?.cpu).to.equal(512);
  });

  it("take a section with nothing behind it for none", () => {
    expect(load(change(fileConfig("dev"), "zero-trust-aws:buckets", "")).buckets).to.deep.equal({});
  });

  it("leave other packages' keys alone", () => {
    expect(() => load({ ...fileConfig("dev"), "aws:profile": "fintech", "datadog:site": "eu" })).to.not.throw();
  });

  it("do not depend on the order of keys", () => {
    const config = fileConfig("prod");
    const known = JSON.stringify(load(config, "prod"));
    const numbers = fc.infiniteStream(fc.nat(1000));
    fc.assert(
      fc.property(numbers, (stream) => {
        const next = () => stream.next().value as number;
        expect(JSON.stringify(load(shuffled(config, next) as FileConfig, "prod"))).to.equal(known);
      }),
      { numRuns: 30 },
    );
  });
});

/** The value with the keys of every mapping in another order. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, next));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => ({ key, inner: shuffled(inner, next), place: next() }));
  return Object.fromEntries(entries.sort((a, b) => a.place - b.place).map(({ key, inner }) => [key, inner]));
}

describe("values of secret keys", () => {
  const secret = fc
    .string({ minLength: 6, maxLength: 120 })
    .filter((text) => /[^\s\w-]/.test(text) && text.trim() === text);
  const places = [
    "zero-trust-aws:account",
    "zero-trust-aws:application",
    "zero-trust-aws:unknown",
    "zero-trust-aws:network.cidr",
    "zero-trust-aws:network.nat",
    "zero-trust-aws:edge.originHeader",
    "zero-trust-aws:edge.wrong",
    "zero-trust-aws:secrets.api-keys.value",
    "zero-trust-aws:services.api.image.tag",
    "zero-trust-aws:services.api.uses[3].secret",
    "zero-trust-aws:services.api.environment.TOKEN",
    "aws:region",
    "aws:defaultTags.tags.environment",
  ] as const;

  it("are in no message, wherever they stand", () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...places), fc.boolean(), (text, path, numeric) => {
        const key = path.replace(/[.[].*$/, "");
        const raw = asPulumi(
          change(change(fileConfig("dev"), path, text), "zero-trust-aws:services.api.port", numeric ? 0 : 8080),
        );
        const shown = message(() => parseSettings(raw, "dev", new Set([key])));
        expect(shown).to.not.include(text);
        expect(shown).to.not.include(JSON.stringify(text).slice(1, -1));
      }),
      { numRuns: 300 },
    );
  });

  it("are shown where the key is not secret: the mask is what hides them", () => {
    const raw = asPulumi(change(fileConfig("dev"), "zero-trust-aws:network.cidr", "s3cr3t!"));
    expect(message(() => parseSettings(raw, "dev"))).to.include("s3cr3t!");
    expect(message(() => parseSettings(raw, "dev", new Set(["zero-trust-aws:network"])))).to.include(
      "found a secret value",
    );
  });

  it("are hidden in the problems of other keys too", () => {
    const raw = asPulumi(change(fileConfig("dev"), "aws:allowedAccountIds", ["1"]));
    const shown = message(() => parseSettings(raw, "dev", new Set(["zero-trust-aws:account"])));
    expect(shown).to.include("[secret]").and.not.include("123456789012");
  });
});

describe("loadSettings", () => {
  const before = pulumi.runtime.allConfig();
  afterEach(() => pulumi.runtime.setAllConfig(before));

  it("reads what Pulumi hands over", () => {
    pulumi.runtime.setAllConfig(asPulumi(fileConfig("dev")));
    expect(loadSettings().deployment).to.deep.equal({
      account: "123456789012",
      region: "us-east-1",
      partition: "aws",
      application: "fintech",
      environment: "dev",
      approvedRegions: ["us-east-1"],
    });
  });

  it("knows which keys Pulumi keeps encrypted", () => {
    const config = asPulumi(change(fileConfig("dev"), "zero-trust-aws:network.cidr", "s3cr3t!"));
    pulumi.runtime.setAllConfig(config, ["zero-trust-aws:network"]);
    expect(message(loadSettings))
      .to.include("zero-trust-aws:network.cidr: found a secret value")
      .and.not.include("s3cr3t!");
  });
});
