import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import type { Truth } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { combine, notApplicable, type Verdict, undecided } from "../../policy/verdict.ts";

/** A container of an ECS task definition; `value.at("image")` and so on read its JSON. */
export interface Container {
  readonly name: string;
  readonly value: Value;
  /** A list in it, by its name in JSON: where containers are blocks and no JSON, it has a plural name. */
  list(path: string): Value;
}

/**
 * Judges every container of a task definition. Unknown definitions: undecided; malformed ones are the matter of
 * `ecs-definitions-valid`.
 */
export function judgeContainers(taskDefinition: Resource, check: (container: Container) => Verdict): Verdict {
  const definitions = taskDefinition.at("containerDefinitions");
  const document = definitions.json();
  if (document.state === "absent") return combine([]);
  if (document.state === "unknown") return undecided(definitions.path);
  if (document.state === "malformed")
    return notApplicable("the definitions do not parse: ecs-definitions-valid says so");
  const inBlocks = TOKENS.daemonTaskDefinition.includes(taskDefinition.type as never);
  return combine(
    document.root.items().map((value, i) => {
      if (value.isUnknown) return undecided(value.path);
      return check({
        name: value.at("name").printable ?? `number ${i + 1}`,
        value,
        list: (path) => value.at(inBlocks ? `${path}s` : path),
      });
    }),
  );
}

/** The tasks run on Windows, where Linux capabilities, read-only file systems and user ids do not exist. */
export function runsWindows(taskDefinition: Resource): Truth {
  return taskDefinition
    .at("runtimePlatform.operatingSystemFamily")
    .matches((text) => /^windows/i.test(text), { absent: "LINUX" });
}

/**
 * Judges a demand that only Linux containers can meet: not applicable on Windows; undecided where the platform is not
 * known yet and the demand is not met.
 */
export function judgeLinuxContainers(taskDefinition: Resource, check: (container: Container) => Verdict): Verdict {
  const windows = runsWindows(taskDefinition);
  if (windows.answer === "yes") return notApplicable("Windows containers have no such setting");
  const verdict = judgeContainers(taskDefinition, check);
  return windows.answer === "unknown" && verdict.kind === "violated" ? undecided(windows.path) : verdict;
}
