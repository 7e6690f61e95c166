import type { Deployment } from "../deployment.ts";
import { parameterName } from "../naming.ts";
import { Problems } from "../plan-error.ts";

/** The plain part of `ParameterTreeArgs`. */
export interface ParameterTreeSettings {
  readonly deployment: Deployment;
  readonly component: string;
  /** Names to values. A value may be secret: no message shows one. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly operatorSet?: Readonly<Record<string, string>> | undefined;
}

/** One parameter, but for its value. */
export interface ParameterPlan {
  /** Its name in the tree: names the child resource. */
  readonly key: string;
  /** `/<application>/<environment>/<component>/<key>` */
  readonly parameterName: string;
  readonly description: string;
  /** Whether the value is an operator's: what the program says is then only what it begins with. */
  readonly operatorSet: boolean;
}

/** All that a tree will be, but for the values. */
export interface ParameterTreePlan {
  /** `/<application>/<environment>/<component>`, without a slash at its end. */
  readonly path: string;
  /** The path as IAM names it. */
  readonly pathArn: string;
  /** Sorted by key. */
  readonly parameters: readonly ParameterPlan[];
}

/** AWS Systems Manager User Guide, "Creating Parameter Store parameters": what each level of a name is made of. */
const LEVEL = /^[A-Za-z0-9_.-]{1,128}$/;
/** AWS keeps names that begin so to itself, in capitals and small letters (the same page). */
const RESERVED = /^(?:aws|ssm)/i;
/** AWS Systems Manager User Guide, "Managing parameter tiers": the largest value of a standard parameter. */
const LARGEST_BYTES = 4096;

/** @throws PlanError with every problem of the arguments. */
export function planParameterTree(name: string, settings: ParameterTreeSettings): ParameterTreePlan {
  const { deployment, component, values = {}, operatorSet = {} } = settings;
  const problems = new Problems(`ParameterTree "${name}"`);
  requireLevel(problems, "component", component);
  problems.require(!RESERVED.test(deployment.application), () => ({
    path: "deployment.application",
    found: deployment.application,
    expected: "no name that begins with aws or ssm",
    fix: "Parameter Store keeps those names to itself: give the application another one.",
  }));
  const entries = [...Object.entries(values), ...Object.entries(operatorSet)];
  problems.require(entries.length > 0, () => ({
    path: "values",
    found: "none, and nothing in operatorSet",
    expected: "one parameter or more",
    fix: "Name a parameter, or leave the tree out.",
  }));
  for (const [section, held] of Object.entries({ values, operatorSet }))
    for (const [key, value] of Object.entries(held)) {
      requireLevel(problems, `${section}.${key}`, key);
      requireValue(problems, `${section}.${key}`, value);
    }
  for (const key of Object.keys(values).filter((key) => Object.hasOwn(operatorSet, key)))
    problems.add({
      path: `operatorSet.${key}`,
      found: "the same parameter under values",
      expected: "one of the two",
      fix: "Keep it under operatorSet where operators change it, else under values.",
    });
  problems.throwIfAny();
  const { account, partition, region, application, environment } = deployment;
  const path = `/${application}/${environment}/${component}`;
  return {
    path,
    pathArn: `arn:${partition}:ssm:${region}:${account}:parameter${path}`,
    parameters: entries
      .map(([key]) => ({
        key,
        parameterName: parameterName(deployment, component, key),
        description: `${key} of ${component}, ${application} (${environment})`,
        operatorSet: Object.hasOwn(operatorSet, key),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function requireLevel(problems: Problems, path: string, level: string): void {
  problems.require(LEVEL.test(level), () => ({
    path,
    found: JSON.stringify(level),
    expected: "1 to 128 letters, digits and _.-",
    fix: "Write it as one level of a path, such as max-connections.",
  }));
}

function requireValue(problems: Problems, path: string, value: string): void {
  const bytes = new TextEncoder().encode(value).length;
  problems.require(bytes >= 1 && bytes <= LARGEST_BYTES, () => ({
    path,
    found: `${bytes} bytes`,
    expected: `1 to ${LARGEST_BYTES} bytes`,
    fix: "Parameter Store takes no empty value; a longer text belongs into a bucket or a secret.",
  }));
  // AWS Systems Manager API reference, PutParameter, "Value": one parameter cannot stand in another's value.
  problems.require(!/\{\{[^}]*\}\}/.test(value), () => ({
    path,
    found: "a text with {{ }} in it",
    expected: "a text without: Parameter Store takes it for the name of another parameter, and refuses it",
    fix: "Write the value itself, or mark the place in another way.",
  }));
}
