import type { Problem } from "../components/plan-error.ts";
import { problem } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";
import { isMapping, show } from "./problem-paths.ts";

/** A region's name (AWS General Reference, "Regional endpoints"). */
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/** The region that the provider's keys name, if it is one. */
export function regionOf(aws: Readonly<Record<string, unknown>>): string | undefined {
  return typeof aws.region === "string" && REGION.test(aws.region) ? aws.region : undefined;
}

/** The default tags that the provider's keys name; entries that are no text are left out. */
export function tagsOf(aws: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const tags = isMapping(aws.defaultTags) ? aws.defaultTags.tags : undefined;
  return Object.fromEntries(
    Object.entries(isMapping(tags) ? tags : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

/** The provider's own keys agree with the stack: region, the only account, the default tags. */
export const checkProvider: Check = (checking) => [
  ...checkRegion(checking),
  ...checkAccounts(checking),
  ...checkTags(checking),
  ...checkKey(checking),
];

function checkRegion({ config: { aws } }: Checking): Problem[] {
  if (regionOf(aws) !== undefined) return [];
  const fix = aws.region === undefined ? "It is required. Add `aws:region: us-east-1`." : "Write it like us-east-1.";
  return [at("region", aws.region, "an AWS region", fix)];
}

function checkAccounts({ config: { aws }, stated: { account } }: Checking): Problem[] {
  const found = aws.allowedAccountIds;
  if (account === undefined) return [];
  if (Array.isArray(found) && found.length === 1 && found[0] === account) return [];
  const line = `aws:allowedAccountIds: ["${account}"]`;
  const shown = Array.isArray(found) && found.length <= 5 ? JSON.stringify(found) : show(found);
  return [
    {
      path: "aws:allowedAccountIds",
      ...(found === undefined ? {} : { found: shown }),
      expected: "exactly the stack's account, in quotes, so that nothing is deployed anywhere else",
      fix: `${found === undefined ? "Add" : "Write"} \`${line}\`.`,
    },
  ];
}

/** A key serves its own region (AWS KMS, "Multi-Region keys": each region has its own). */
function checkKey({ stated: { encryption }, region }: Checking): Problem[] {
  if (encryption === undefined || typeof encryption.keys === "string" || region === undefined) return [];
  const { existingKeyArn } = encryption.keys;
  if (existingKeyArn.split(":")[3] === region) return [];
  const expected = `a key of ${region} (aws:region), which is the only one that this region's services can use`;
  return [problem(["encryption", "keys", "existingKeyArn"], existingKeyArn, expected, `Name a key of ${region}.`)];
}

function checkTags({ config: { aws }, stated }: Checking): Problem[] {
  const { requiredTags = [], environment, application } = stated;
  const tags = isMapping(aws.defaultTags) ? aws.defaultTags.tags : undefined;
  if (!isMapping(tags)) {
    const example = requiredTags.map((name) => `${name}: ${exampleOf(name, stated)}`).join(", ");
    const found = aws.defaultTags;
    if (requiredTags.length === 0 && found === undefined) return [];
    return [
      at(
        "defaultTags",
        found,
        "a mapping `tags` of the tags of every resource",
        `Add \`aws:defaultTags: { tags: { ${example} } }\`.`,
      ),
    ];
  }
  const mustEqual: Readonly<Record<string, string | undefined>> = { environment, application };
  return [
    ...Object.entries(tags).flatMap(([name, value]) => checkText(name, value)),
    ...requiredTags
      .filter((name) => tags[name] === undefined || tags[name] === "")
      .map((name) =>
        at(
          `defaultTags.tags.${name}`,
          tags[name],
          "a value for this required tag",
          `Add \`${name}: ${exampleOf(name, stated)}\`.`,
        ),
      ),
    ...Object.entries(mustEqual).flatMap(([name, value]) => {
      const found = tags[name];
      if (
        !requiredTags.includes(name) ||
        value === undefined ||
        typeof found !== "string" ||
        found === "" ||
        found === value
      )
        return [];
      return [at(`defaultTags.tags.${name}`, found, `the stack's ${name}, ${value}`, `Write \`${name}: ${value}\`.`)];
    }),
  ];
}

function checkText(name: string, value: unknown): Problem[] {
  if (typeof value === "string" && value.length <= 256) return [];
  const fix =
    typeof value === "object" ? "Write a short text." : `Write it in quotes: "${String(value).slice(0, 40)}".`;
  return [at(`defaultTags.tags.${name}`, value, "text of at most 256 characters", fix)];
}

function exampleOf(name: string, { environment, application }: Checking["stated"]): string {
  const known: Readonly<Record<string, string | undefined>> = {
    environment,
    application,
    "managed-by": "pulumi",
    owner: "payments-platform",
  };
  return known[name] ?? "...";
}

function at(key: string, found: unknown, expected: string, fix: string): Problem {
  return { path: `aws:${key}`, ...(found === undefined ? {} : { found: show(found) }), expected, fix };
}
