import { type Setting, texts } from "./config.ts";
import type { Resource } from "./resource.ts";
import { type Truth, truth, unknown } from "./truth.ts";
import type { Value } from "./value.ts";

const PRODUCTION = new Set(["prod", "production", "prd", "live"]);
const EXEMPT_STAGES = [
  "dev",
  "develop",
  "development",
  "test",
  "testing",
  "stage",
  "staging",
  "qa",
  "sandbox",
  "preview",
];
const STAGE_TAG = /^(env|environment|stage)$/i;

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/**
 * The stage that a resource belongs to, as its tag `environment` (also `env`, `stage`) says, else the name of its stack.
 */
export function stageOf(resource: Resource): string {
  return stageTag(resource)?.text() ?? /^urn:pulumi:([^:]*)::/.exec(resource.urn)?.[1] ?? "";
}

function stageTag(resource: Resource): Value | undefined {
  return resource
    .at("tags")
    .entries()
    .find(([key]) => STAGE_TAG.test(key))?.[1];
}

/**
 * Whether a stage is none of production: a word of it is one of `exempt`, and none says production. A name that tells
 * nothing counts as production, which is the side on which an error costs least.
 */
export function isExemptStage(stage: string, exempt: readonly string[]): boolean {
  const words = wordsOf(stage);
  return !words.some((word) => PRODUCTION.has(word)) && words.some((word) => exempt.includes(word.replace(/\d+$/, "")));
}

/** The setting of policies that only production must keep. */
export function exemptStages(): Setting<readonly string[]> {
  return texts(
    EXEMPT_STAGES,
    "Words in an environment tag, else in the stack's name, that say it is not production. A name that tells nothing counts as production",
  );
}

/** Whether a resource belongs to production, as `isExemptStage` tells. */
export function inProduction(resource: Resource, exempt: readonly string[]): Truth {
  const tags = resource.at("tags");
  if (tags.isUnknown) return unknown(tags.path);
  const tag = stageTag(resource);
  if (tag?.isUnknown) return unknown(tag.path);
  return truth(!isExemptStage(stageOf(resource), exempt));
}
