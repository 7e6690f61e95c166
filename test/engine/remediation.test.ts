/** Remediation on the real engine: what is created is what the policies demand, and the difference is shown. */
import { expect } from "chai";
import { inDays } from "./harness/days.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EngineResult, exportStack, ROOT, run, temporaryState } from "./harness/engine.ts";

const PROGRAM = "test/fixtures/remediable";
const PRESET = JSON.parse(readFileSync(join(ROOT, "policy-pack/presets/remediate.json"), "utf8")) as Readonly<
  Record<string, string>
>;

const EXCEPTION = {
  policy: "kms-rotation-required",
  urn: "*::aws:kms/key:Key::excepted-key",
  reason: "its material is rotated by hand until the audit",
  owner: "platform team",
  expires: inDays(30),
};

/** The preset, and policies named one by one since they replace what exists. */
const CONFIG = {
  all: "disabled",
  ...PRESET,
  "encryption-at-rest-required": "remediate",
  "ec2-volumes-encrypted": "remediate",
  "ec2-imdsv2-required": "remediate",
  "database-minor-upgrades": "remediate",
  exceptions: "advisory",
  settings: { enforcementLevel: "mandatory", exceptions: [EXCEPTION] },
};

/** What must be there by name of the resource: property and value, each by which policy. */
const DEMANDED: Readonly<Record<string, readonly (readonly [string, string, unknown])[]>> = {
  key: [["kms-rotation-required", "enableKeyRotation", true]],
  block: [
    ["s3-public-access-blocked", "blockPublicPolicy", true],
    ["s3-public-access-blocked", "ignorePublicAcls", true],
    ["s3-public-access-blocked", "restrictPublicBuckets", true],
  ],
  repository: [
    ["ecr-immutable-tags", "imageTagMutability", "IMMUTABLE"],
    ["ecr-scan-on-push", "imageScanningConfiguration.scanOnPush", true],
  ],
  database: [
    ["encryption-at-rest-required", "storageEncrypted", true],
    ["database-minor-upgrades", "autoMinorVersionUpgrade", true],
    ["database-copy-tags", "copyTagsToSnapshot", true],
    ["rds-iam-auth", "iamDatabaseAuthenticationEnabled", true],
    ["deletion-protection-in-prod", "deletionProtection", true],
  ],
  table: [["dynamodb-point-in-time-recovery", "pointInTimeRecovery.enabled", true]],
  queue: [["sqs-encryption-declared", "sqsManagedSseEnabled", true]],
  volume: [["ec2-volumes-encrypted", "encrypted", true]],
  template: [["ec2-imdsv2-required", "metadataOptions.httpTokens", "required"]],
  passwords: [
    ["iam-password-length", "minimumPasswordLength", 14],
    ["iam-password-reuse", "passwordReusePrevention", 24],
    ["iam-password-expiry", "maxPasswordAge", 90],
    ["iam-password-symbol", "requireSymbols", true],
  ],
  gateway: [["transit-gateway-no-auto-accept", "autoAcceptSharedAttachments", "disable"]],
  users: [["cognito-password-policy", "passwordPolicy.requireLowercase", true]],
  trail: [
    ["cloudtrail-file-validation", "enableLogFileValidation", true],
    ["cloudtrail-multi-region", "isMultiRegionTrail", true],
  ],
  url: [["lambda-url-authenticated", "authorizationType", "AWS_IAM"]],
};

type Inputs = Readonly<Record<string, unknown>>;

function at(inputs: Inputs | undefined, path: string): unknown {
  return path.split(".").reduce<unknown>((place, key) => (place as Inputs | undefined)?.[key], inputs);
}

function demandsMissed(resources: readonly { readonly urn: string; readonly inputs?: Inputs }[]): readonly string[] {
  return Object.entries(DEMANDED).flatMap(([name, demands]) => {
    const inputs = resources.find(({ urn }) => urn.endsWith(`::${name}`))?.inputs;
    return demands
      .filter(([, path, value]) => at(inputs, path) !== value)
      .map(([policy, path]) => `${policy}: ${name}.${path} is ${JSON.stringify(at(inputs, path))}`);
  });
}

const packs = [{ folder: "policy-pack", config: CONFIG }];
const violated = (result: EngineResult) =>
  result.policyViolations.filter(({ enforcementLevel }) => enforcementLevel === "mandatory").map(({ said }) => said);

describe("remediation on the engine", function () {
  this.timeout(240_000);
  const state = temporaryState();
  let preview: EngineResult;
  let up: EngineResult;

  before(async () => {
    preview = await run({
      command: "preview",
      stack: "dev",
      program: PROGRAM,
      packs,
      args: ["--diff"],
      outputs: "as-aws",
    });
    up = await run({ command: "up", stack: "dev", program: PROGRAM, packs, state });
  });

  it("previews what the policies demand, with values that are not known yet", () => {
    expect([preview.errors, violated(preview), preview.exitCode]).to.deep.equal([[], [], 0]);
    expect(demandsMissed(preview.resources)).to.deep.equal([]);
  });

  it("shows what it changed: the policy, the resource, the property", () => {
    for (const [name, demands] of Object.entries(DEMANDED)) {
      for (const [policy, path] of demands) {
        const shown = preview.events.flatMap(({ policyRemediationEvent: event }) =>
          event?.policyName === policy && event.resourceUrn?.endsWith(`::${name}`) ? [event] : [],
        );
        expect(shown, `${policy} on ${name}`).to.have.length(1);
        expect(at(shown[0]?.after, path), `${policy} on ${name}`).not.to.deep.equal(at(shown[0]?.before, path));
        expect(preview.stdout).to.match(new RegExp(`\\[remediate\\]\\s+${policy}`));
      }
    }
    expect(preview.stdout).not.to.contain("correct-horse-battery");
    expect(preview.stdout).not.to.contain("not-to-be-seen");
  });

  it("makes what the policies demand, and leaves what an exception covers", async () => {
    expect([up.errors, violated(up), up.exitCode]).to.deep.equal([[], [], 0]);
    const { deployment } = await exportStack({ stack: "dev", state, program: PROGRAM });
    const resources = deployment.resources ?? [];
    expect(demandsMissed(resources)).to.deep.equal([]);
    const excepted = resources.find(({ urn }) => urn.endsWith("::excepted-key"));
    expect(excepted?.inputs?.["enableKeyRotation"]).to.equal(false);
    expect(up.policyViolations.map(({ said }) => said).join("\n")).to.contain(EXCEPTION.reason);
  });

  it("keeps secrets secret and archives whole", async () => {
    const { deployment } = await exportStack({ stack: "dev", state, program: PROGRAM });
    expect(JSON.stringify(deployment)).not.to.contain("correct-horse-battery");
    expect(JSON.stringify(deployment)).not.to.contain("not-to-be-seen");
    const worker = deployment.resources?.find(({ urn }) => urn.endsWith("::worker"));
    const code = worker?.inputs?.["code"] as { readonly assets?: object } | undefined;
    expect(Object.keys(code?.assets ?? {})).to.have.members(["index.js", "lib/one.js"]);
  });

  it("changes nothing the second time", async () => {
    const second = await run({ command: "up", stack: "dev", program: PROGRAM, packs, state });
    expect([second.errors, second.changes, second.exitCode]).to.deep.equal([[], [], 0]);
  });
});
