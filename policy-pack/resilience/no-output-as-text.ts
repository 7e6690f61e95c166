import { definePolicy } from "../policy/define-policy.ts";
import type { Value } from "../policy/value.ts";
import { combine, holds, notApplicable, type Verdict, violated } from "../policy/verdict.ts";

interface Leftover {
  readonly kind: string;
  readonly pattern: RegExp;
  /** A text with this means the words. */
  readonly unless?: RegExp;
}

/** What the SDKs leave where a program makes text of an output, or of a resource, before the value is known. */
const LEFTOVERS: readonly Leftover[] = [
  {
    kind: "Pulumi's words on an output that was made into text",
    pattern: /Calling \[?(toString|ToString|toJSON|__str__)\]? on an \[?Output(<T>|\[T\])\]? is not supported/,
  },
  {
    kind: "an output or a resource as the program holds it",
    pattern:
      /__pulumi(Resource|Output)\\*": ?true|<pulumi\.output\.Output object at|com\.pulumi\.core\.internal\.Output/,
  },
  {
    kind: "an object that was made into text",
    pattern: /\[object Object\]/,
    // Code asks of what kind a value is by these words: `Object.prototype.toString.call(x) === "[object Object]"`.
    unless: /\btoString\b|\bprototype\b/,
  },
];

function leftIn(text: string): Leftover | undefined {
  return LEFTOVERS.find(({ pattern, unless }) => pattern.test(text) && unless?.test(text) !== true);
}

function judgeLeaf(leaf: Value): Verdict {
  const text = leaf.text();
  const left = text === undefined ? undefined : leftIn(text);
  if (left === undefined) return holds;
  return violated({
    what: "the text was made before the value was there",
    at: leaf,
    found: left.kind,
    required: "the value",
    fix: "make it by pulumi.interpolate or pulumi.jsonStringify, or inside of apply, and of a resource name the output: bucket.arn",
  });
}

export const policy = definePolicy({
  name: "no-output-as-text",
  title: "No property holds the words for an output in place of its value",
  severity: "medium",
  rationale:
    "JSON.stringify and template strings take an output for a text: they leave a sentence of the SDK where the value was meant. AWS keeps it as a password, an image or a part of a script without a word, and what reads it fails later.",
  remediation: [
    "Make texts by pulumi.interpolate and JSON by pulumi.jsonStringify, or inside of apply.",
    "Of a resource name the output that is meant: bucket.arn, image.imageUri.",
    "Set PULUMI_ERROR_OUTPUT_STRING=true, so that the SDK fails where it happens.",
  ],
  controls: { nist: ["CM-6"], iso27001: ["A.8.9"] },
  url: "https://docs.aws.amazon.com/wellarchitected/latest/operational-excellence-pillar/ops_dev_integ_test_val_chg.html",
  tokens: "any",
  check(resource) {
    if (!resource.type.startsWith("aws:")) return notApplicable("not a resource of AWS");
    return combine(resource.inputs.leaves().map(judgeLeaf));
  },
});
