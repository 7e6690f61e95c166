import type { PlainSetting } from "./plain-settings.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { no, not, or, type Truth, unknown, yes } from "../../policy/truth.ts";
import { Value } from "../../policy/value.ts";
import { parseYaml } from "../../policy/yaml-texts.ts";

/** Where stacks, and instances of stack sets, give values to the parameters of a template. */
const PLACES = ["parameters", "parameterOverrides"] as const;

/** `!Ref`, `!GetAtt`: functions of CloudFormation, which are tags of its own in YAML. */
const FUNCTION_TAG = /(?<![^\s[,{:-])![A-Za-z]+(::[A-Za-z]+)*(?=\s|$)/gm;

/** The types that take parameters of a template. */
export const TEMPLATED = families(
  TOKENS.cloudFormationStack,
  TOKENS.cloudFormationStackSet,
  TOKENS.cloudFormationStackInstances,
);

/** The parameters that the template declares, unknown as it is; undefined where it stands elsewhere or cannot be read. */
function declaredIn(stack: Resource): Value | undefined {
  const body = stack.at("templateBody");
  const json = body.json();
  if (json.state === "known") return json.root.at("Parameters");
  if (json.state === "unknown") return body;
  const parsed = parseYaml((body.text() ?? "").replace(FUNCTION_TAG, ""));
  return parsed && new Value(parsed, body.path, undefined, body.isSecret).at("Parameters");
}

/**
 * The value is plain, and no reference. CloudFormation shows stars in place of a parameter that the template hides, but what
 * is no secret of the program stands in its state and in its code all the same.
 */
function isPlain(value: Value, parameter: Value | undefined): Truth {
  const isReference = parameter?.at("Type").matches((text) => text.startsWith("AWS::SSM::Parameter::")) ?? no;
  if (!value.isSecret && value.secrecyKnown) return not(isReference);
  const why = "whether the template hides the parameter is not known";
  const isHidden = parameter?.at("NoEcho").is(true) ?? unknown("templateBody", why);
  return not(or(isReference, isHidden));
}

/** Values of a template's parameters, which everyone reads who may describe the stack. */
export function templateParameters(stack: Resource): readonly PlainSetting[] {
  const declared = declaredIn(stack);
  return PLACES.flatMap((place): readonly PlainSetting[] => {
    const parameters = stack.at(place);
    if (parameters.isUnknown) return [{ name: undefined, label: "", value: parameters, isPlain: yes }];
    return parameters
      .entries()
      .map(([name, value]) => ({ name, label: name, value, isPlain: isPlain(value, declared?.member(name)) }));
  });
}
