/** Programs on @pulumi/aws 6, by rule: each example in the older spelling is judged as in the one of today. */
import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Example, type ExampleResource, judgeExample } from "../../policy-pack/policy/examples.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { TOKENS } from "../../policy-pack/policy/tokens.ts";

type Props = Readonly<Record<string, unknown>>;
type Rewrite = (resource: ExampleResource) => ExampleResource;

const SDK = dirname(createRequire(import.meta.url).resolve("@pulumi/aws/package.json"));

/** The token that version 6 has beside today's, by today's: `BucketV2`, `BucketVersioningV2`, `alb.Listener`. */
const OLDER = new Map(
  Object.values(TOKENS).flatMap((tokens: readonly string[]) =>
    tokens.flatMap((token) => {
      const twins = [token.replace("aws:lb/", "aws:alb/"), token.replace(/(\w+):(\w+)$/, "$1V2:$2V2")];
      return twins.filter((twin) => twin !== token && tokens.includes(twin)).map((twin) => [token, twin] as const);
    }),
  ),
);

/** Blocks of a bucket, which `BucketV2` has as lists under plural names, and those inside of them. */
const BUCKET_BLOCKS = [
  "logging",
  "versioning",
  "website",
  "replicationConfiguration",
  "serverSideEncryptionConfiguration",
];
const INNER_BLOCKS = ["rule", "applyServerSideEncryptionByDefault"];

const isBlock = (value: unknown): value is Props =>
  value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;

function plural(props: Props, names: readonly string[]): Props {
  const entries = Object.entries(props).map(([key, value]): [string, unknown] =>
    names.includes(key) && isBlock(value) ? [`${key}s`, [plural(value, INNER_BLOCKS)]] : [key, value],
  );
  return Object.fromEntries(entries);
}

const withOlderToken: Rewrite = (resource) => {
  const type = OLDER.get(resource.type);
  if (type === undefined) return resource;
  const isBucket = type === "aws:s3/bucketV2:BucketV2";
  return { ...resource, type, props: isBucket ? plural(resource.props, BUCKET_BLOCKS) : resource.props };
};

/** The config's own words for types, in the older spelling. */
function olderConfig(config: Example["config"]): Example["config"] {
  if (config === undefined) return undefined;
  const text = [...OLDER].reduce((json, [token, twin]) => json.replaceAll(token, twin), JSON.stringify(config));
  return JSON.parse(text) as Example["config"];
}

const declared = new Map<string, ReadonlySet<string>>();

/** The inputs of a type that are blocks, by its declaration: neither lists nor maps of the user's own keys. */
function blocksOf(type: string): ReadonlySet<string> {
  const known = declared.get(type);
  if (known) return known;
  const [, path = ""] = type.split(":");
  const file = join(SDK, `${path}.d.ts`);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const args = text.slice(text.search(/export interface \w+Args /));
  const names = [...args.matchAll(/\n {4}(\w+)\??: pulumi\.Input<inputs\.[\w.]+(?: \| undefined)?>;/g)];
  const blocks = new Set(names.map(([, name]) => name ?? ""));
  declared.set(type, blocks);
  return blocks;
}

/** Blocks of at most one were lists in some versions, and are in some languages' state. */
const withListsOfOne: Rewrite = (resource) => {
  const blocks = blocksOf(resource.type);
  const entries = Object.entries(resource.props).map(([key, value]) => [
    key,
    blocks.has(key) && isBlock(value) ? [value] : value,
  ]);
  return { ...resource, props: Object.fromEntries(entries) as Props };
};

/** Examples that the rewriting changes, and whose verdict changes with it. */
function judgedOtherwise(rewrite: Rewrite): { readonly changed: number; readonly otherwise: readonly string[] } {
  let changed = 0;
  const otherwise: string[] = [];
  for (const policy of POLICIES) {
    for (const example of EXAMPLES[policy.name]?.examples ?? []) {
      const resources = example.resources.map(rewrite);
      if (JSON.stringify(resources) === JSON.stringify(example.resources)) continue;
      changed += 1;
      const config = rewrite === withOlderToken ? olderConfig(example.config) : example.config;
      const { kind } = judgeExample(policy, { resources, ...(config ? { config } : {}) });
      if (kind !== example.verdict) otherwise.push(`${policy.name}: ${example.name}: ${kind}, not ${example.verdict}`);
    }
  }
  return { changed, otherwise };
}

describe("programs on an older SDK", function () {
  this.timeout(60_000);

  it("are judged alike under the tokens and plural blocks of version 6", () => {
    expect(OLDER.size).to.be.greaterThan(10);
    const { changed, otherwise } = judgedOtherwise(withOlderToken);
    expect(otherwise).to.deep.equal([]);
    expect(changed).to.be.greaterThan(100);
  });

  it("are judged alike where blocks of at most one are lists", () => {
    const { changed, otherwise } = judgedOtherwise(withListsOfOne);
    expect(otherwise).to.deep.equal([]);
    expect(changed).to.be.greaterThan(300);
  });
});
