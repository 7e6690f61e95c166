import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { summarize } from "../../offline/summary.ts";
import { summaryText } from "../../offline/summary-text.ts";
import { exportStack } from "./harness/engine.ts";
import type { StackExport } from "./harness/engine.ts";
import { holds, secretLooking, secretTexts } from "./harness/secrets.ts";
import { STACKS, deployed, previewed } from "./harness/stacks.ts";
import type { StackName } from "./harness/stacks.ts";

/** The generated values of each stack: which component makes them. */
const GENERATED: Readonly<Record<StackName, readonly string[]>> = {
  dev: ["ledger-user-password", "sessions-auth-token"],
  // DocumentDB makes its master's secret with a key of AWS's own only, so that one is generated.
  microservices: ["mongodb-password", "mongodb-user-password"],
  prod: ["edge-origin-header", "ledger-user-password", "sessions-auth-token"],
  staging: ["edge-origin-header", "ledger-user-password", "sessions-auth-token"],
};

/** Variables of containers that are secrets. */
const INJECTED: Readonly<Record<StackName, readonly string[]>> = {
  dev: ["API_KEY", "DB_PASSWORD"],
  microservices: ["MONGODB_URI"],
  prod: ["API_KEY", "DB_PASSWORD"],
  staging: ["API_KEY", "DB_PASSWORD"],
};

const resourcesOf = (exported: StackExport) => exported.deployment.resources ?? [];

/** Every file below a folder, by its path. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

for (const stack of STACKS) {
  describe(`the secrets of ${stack}`, function () {
    this.timeout(60_000);
    let plain: StackExport;
    let revealed: StackExport;
    let secrets: readonly string[] = [];

    before(async () => {
      const { state } = await deployed(stack);
      plain = await exportStack({ stack, state });
      revealed = await exportStack({ stack, state, showSecrets: true });
      const generated = resourcesOf(revealed).filter(
        ({ type }) => type === "random:index/randomPassword:RandomPassword",
      );
      const names = generated.map(({ urn }) => urn.replace(/^.*::\w+-(dev|prod|staging)-/, ""));
      expect(names).to.have.members(GENERATED[stack]);
      // Of each the value and its bcrypt hash.
      secrets = generated.flatMap(({ outputs }) => secretTexts(outputs));
      expect(secrets.length).to.equal(2 * generated.length);
      for (const secret of secrets) expect(secret.length).to.be.at.least(16);
    });

    /** No message of a failure here shows a secret: only where it was found, and the how-manieth it is. */
    function expectNone(texts: Readonly<Record<string, string>>): void {
      for (const [where, text] of Object.entries(texts)) {
        expect(text, where).not.to.equal("");
        expect(
          secrets.flatMap((secret, index) => (holds(text, secret) ? [index] : [])),
          where,
        ).to.deep.equal([]);
      }
    }

    it("are in the export only when it is asked to show them", () => {
      expectNone({ export: JSON.stringify(plain) });
      const shown = JSON.stringify(revealed);
      expect(secrets.filter((secret) => !holds(shown, secret))).to.have.length(0);
    });

    it("are not in what `up --diff` displays, nor in its events", async () => {
      const { up } = await deployed(stack);
      expect(up.stdout).to.contain("[secret]");
      expectNone({ stdout: `${up.stdout}\n${up.stderr}`, events: JSON.stringify(up.events) });
    });

    it("are in no file of the state or the simulated account", async () => {
      const files = filesIn((await deployed(stack)).state);
      expect(Object.keys(files)).to.include.members([
        "account.json",
        `backend/.pulumi/stacks/zero-trust-aws/${stack}.json`,
      ]);
      expectNone(files);
    });

    it("are not in what `npm start` shows and reports", async () => {
      // As offline/start.ts does it: a preview from nothing, which generates the same values.
      const preview = await previewed(stack);
      const summary = summarize(stack, { ...preview, durationMs: 0 });
      expect(summary.resources).to.be.greaterThan(150);
      expectNone({
        text: summaryText(summary, true),
        markdown: summaryText(summary, false),
        json: JSON.stringify(summary),
        events: JSON.stringify(preview.events),
      });
    });

    it("reach containers by reference only", () => {
      const tasks = resourcesOf(revealed).filter(({ type }) => type === "aws:ecs/taskDefinition:TaskDefinition");
      const references = tasks.flatMap(({ inputs }) => {
        const definitions = inputs?.["containerDefinitions"];
        expect(definitions, "container definitions are not secret as a whole").to.be.a("string");
        expectNone({ containers: String(definitions) });
        const containers = JSON.parse(String(definitions)) as { secrets?: { name: string; valueFrom: string }[] }[];
        return containers.flatMap((container) => container.secrets ?? []);
      });
      expect(references.map(({ name }) => name)).to.include.members([...INJECTED[stack]]);
      for (const { valueFrom } of references) expect(valueFrom).to.match(/^arn:aws:(secretsmanager|ssm):/);
    });

    it("are marked as such: no plain input of any resource looks like one (PITFALLS 28)", () => {
      const found = resourcesOf(plain).flatMap(({ urn, inputs }) =>
        secretLooking(inputs).map((what) => `${urn.split("::").at(-1) ?? urn} ${what}`),
      );
      expect(found).to.deep.equal([]);
    });

    it("would be found there if they were not marked", () => {
      const marked = resourcesOf(revealed).flatMap(({ inputs }) => secretTexts(inputs));
      const forgotten = marked.filter((text) => secrets.some((secret) => holds(text, secret)));
      // The cache's token stands in two places and the database user's password in one; AWS keeps the master's.
      expect(forgotten.length).to.be.at.least(3);
      expect(forgotten.filter((text) => secretLooking({ value: text }).length === 0)).to.have.length(0);
    });
  });
}

describe("what looks like a secret among plain inputs", () => {
  const found: Readonly<Record<string, unknown>> = {
    "by its name": { masterPassword: "hunter2hunter2" },
    "by its name, in JSON": { secretString: '{"user":"ledger","password":"hunter2hunter2"}' },
    "by the name of a variable": { containerDefinitions: '[{"environment":[{"name":"DB_PASSWORD","value":"abc"}]}]' },
    "by its form": { description: "key AKIAIOSFODNN7EXAMPLE of the bureau" },
    "in an address": { environment: { DATABASE_URL: "postgres://ledger:hunter2@db.internal/ledger" } },
    "by chance": { values: ["zy2CUvfae82rGaw8ACFZ09ahjNq9aL8GY7eo070H"] },
  };

  for (const [how, inputs] of Object.entries(found))
    it(`is found ${how}`, () => expect(secretLooking(inputs)).to.have.length(1));

  it("is neither a reference nor an identifier", () => {
    const harmless = {
      masterUserSecretKmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/9c9947ca-f4a1-4082-abb9-53dd2a122740",
      secretId: "arn:aws:secretsmanager:us-east-1:123456789012:secret:fintech/db-credentials-mFWJYW",
      secrets: [
        { name: "DB_PASSWORD", valueFrom: "arn:aws:secretsmanager:us-east-1:123456789012:secret:a-1:password::" },
      ],
      vpcId: "vpc-0123456789abcdef0",
      name: "fintech/db-credentials",
    };
    expect(secretLooking(harmless)).to.deep.equal([]);
  });
});
