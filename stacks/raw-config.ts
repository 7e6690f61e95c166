import type { Problem } from "../components/plan-error.ts";
import { show } from "./problem-paths.ts";
import { PROJECT, SECTIONS } from "./schema.ts";
import type { Section } from "./schema.ts";
import { didYouMean, editDistance } from "./suggest.ts";

/** A stack's config as Pulumi hands it over, read into values. */
export interface RawConfig {
  /** The value of each `zero-trust-aws:<section>` that is given. */
  readonly sections: Readonly<Partial<Record<Section, unknown>>>;
  /** The value of each `aws:<key>` that is given. */
  readonly aws: Readonly<Record<string, unknown>>;
  /** Keys that this program does not know. */
  readonly problems: readonly Problem[];
}

/** Sections whose value is text and never a mapping or list: `account: 012` is not to be read as a number again. */
const SCALARS: readonly string[] = [
  "account",
  "environment",
  "application",
  "nameSuffix",
  "protection",
  "waitForSteadyState",
  "imageSigning",
  "registryScanning",
] satisfies Section[];

/** Reads config as `pulumi.runtime.allConfig()` gives it: scalars as text, mappings and lists as JSON. */
export function readConfig(raw: Readonly<Record<string, string>>): RawConfig {
  const sections: Partial<Record<Section, unknown>> = {};
  const aws: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const key of Object.keys(raw).sort()) {
    const text = raw[key] ?? "";
    const colon = key.indexOf(":");
    const [namespace, name] = [key.slice(0, colon), key.slice(colon + 1)];
    if (namespace === "aws") aws[name] = structured(text);
    else if (namespace === PROJECT && isSection(name)) {
      // `zero-trust-aws:alerts:` with nothing behind it says nothing, as it would if it were left out.
      if (text !== "" && text !== "null") sections[name] = SCALARS.includes(name) ? text : structured(text);
    } else if (namespace === PROJECT) problems.push(unknownSection(key, name, text));
    else if (editDistance(namespace, PROJECT) <= 3) problems.push(unknownNamespace(key, namespace, name, text));
  }
  return { sections, aws, problems };
}

function isSection(name: string): name is Section {
  return Object.hasOwn(SECTIONS, name);
}

/** A mapping or list arrives as JSON; everything else stays the text that it is. */
function structured(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON after all: the schema says what should stand here.
    return text;
  }
}

function unknownSection(key: string, name: string, text: string): Problem {
  return {
    path: key,
    found: show(structured(text)),
    expected: "a key that this program knows",
    fix: `There is no such key. ${didYouMean(name, Object.keys(SECTIONS), "keys")}`,
  };
}

function unknownNamespace(key: string, namespace: string, name: string, text: string): Problem {
  return {
    path: key,
    found: show(structured(text)),
    expected: `keys that start with ${PROJECT}:`,
    fix: `Nobody reads the keys of ${namespace}. Did you mean \`${PROJECT}:${name}\`?`,
  };
}
