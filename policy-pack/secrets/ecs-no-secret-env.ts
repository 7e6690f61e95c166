import { credentialSetWithin, describeHeld, isCredentialLabel } from "../policy/assigned-credentials.ts";
import { isCredentialValue, isSecretName } from "../policy/credentials.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { labelOf, type PlainSetting } from "../aws/secrets/plain-settings.ts";
import { type Container, judgeContainers } from "../aws/compute/containers.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import type { Value } from "../policy/value.ts";
import { combine, holds, notApplicable, type Verdict, undecided, violated } from "../policy/verdict.ts";

function fault(what: string, place: Value): Verdict {
  return violated({
    what,
    found: `a value at ${place.path}, which is not shown here`,
    required: "a reference in secrets",
    fix: "secrets: [{ name, valueFrom: secret.arn }] instead; replace the credential, it must be taken for known",
  });
}

type Setting = Pick<PlainSetting, "label" | "value"> & { readonly name: string };

/** A plain setting: name and value. */
function judgeSetting(where: string, { name, label, value }: Setting): Verdict {
  if (value.isAbsent) return holds;
  const named = isSecretName(name);
  if (value.isUnknown) {
    return named
      ? undecided(value.path, `whether ${label} is a reference or the credential itself is not known yet`)
      : holds;
  }
  const text = value.text() ?? "";
  const held = credentialSetWithin(text);
  if (held !== undefined) return fault(`${where} holds ${describeHeld(held, value)} in ${label}`, value);
  return named && isCredentialValue(text, name) ? fault(`${where} holds a credential in ${label}`, value) : holds;
}

/** Words of a command line, labels: nothing names them, so only what looks like a credential, or sets one, counts. */
function judgeText(where: string, value: Value): Verdict {
  const held = value.isUnknown ? undefined : credentialSetWithin(value.text() ?? "");
  return held === undefined ? holds : fault(`${where} holds ${describeHeld(held, value)}`, value);
}

/** A label of Docker, which everyone reads who may look at the container; its value may set something, too. */
function judgeLabel(where: string, name: string, value: Value): Verdict {
  const byText = judgeText(where, value);
  if (byText.kind === "violated" || !isCredentialLabel(name, value.text() ?? "") || value.isUnknown) return byText;
  return fault(`${where} holds a credential in the label ${value.isSecret ? "of a secret name" : name}`, value);
}

/** A command whose words stand apart: an option may stand in one, and its value in the next. */
function judgeCommand(where: string, command: Value): Verdict {
  // In place of a word that is not known stands what is no credential.
  const words = command.items().map((word) => word.text() ?? "$");
  const held = words.length > 1 ? credentialSetWithin(words.join(" ")) : undefined;
  return held === undefined ? holds : fault(`${where} holds ${describeHeld(held, command)}`, command);
}

function pairs(list: Value): readonly Setting[] {
  return list.items().map((entry) => {
    const name = entry.at("name");
    return { name: name.text() ?? "", label: labelOf(name), value: entry.at("value") };
  });
}

function judgePlaces({ name: container, value, list }: Container): Verdict {
  const environment = pairs(list("environment"));
  const options = value.at("logConfiguration.options").entries();
  const lists = ["command", "entryPoint", "healthCheck.command"].map(list);
  const words = lists.flatMap((place) => place.leaves());
  const inWords = words.map((place) => judgeText(`container ${container}`, place));
  // What stands in one word is not said again.
  const isWhole = inWords.every((verdict) => verdict.kind === "holds");
  return combine([
    ...environment.map((setting) => judgeSetting(`the environment of container ${container}`, setting)),
    ...options.map(([name, value]) =>
      judgeSetting(`the log driver of container ${container}`, { name, label: name, value }),
    ),
    ...value
      .at("dockerLabels")
      .entries()
      .map(([name, label]) => judgeLabel(`container ${container}`, name, label)),
    ...inWords,
    ...(isWhole ? lists.map((command) => judgeCommand(`container ${container}`, command)) : []),
  ]);
}

function judgeDefinition(task: Resource): Verdict {
  const definitions = task.at("containerDefinitions");
  if (definitions.state === "secret" && typeof definitions.text() === "string") {
    return violated({
      what: "the container definitions are made from a secret of the program, which everyone may read there",
      at: definitions,
      required: "references in secrets, and no secret value in the definitions",
      fix: "secrets: [{ name, valueFrom: secret.arn }] instead of environment",
    });
  }
  return judgeContainers(task, judgePlaces);
}

/** What replaces the environment of the tasks that an event, a schedule or a pipe starts. Not known yet: it may be that. */
function overrides(resource: Resource): readonly Value[] {
  const inPipe = resource.at("targetParameters.ecsTaskParameters.overrides.containerOverrides").items();
  const inputs = [
    ...(resource.at("ecsTarget").isAbsent ? [] : [resource.at("input")]),
    ...(resource.at("target.ecsParameters").isAbsent ? [] : [resource.at("target.input")]),
  ];
  const inJson = inputs.flatMap((input) => {
    const document = input.json();
    if (document.state === "unknown") return [input];
    return document.state === "known" ? document.root.at("containerOverrides").items() : [];
  });
  return [...inPipe, ...inJson];
}

/** A list of an override, which is JSON, or blocks of a pipe under plural names. */
function listIn(container: Value, path: string): Value {
  const plural = container.at(`${path}s`);
  return plural.isAbsent ? container.at(path) : plural;
}

export const policy = definePolicy({
  name: "ecs-no-secret-env",
  title: "No credential stands in the plain settings of a container",
  severity: "critical",
  rationale:
    "Environment variables, commands, labels and log options of a container are printed by DescribeTaskDefinition, kept in every revision, in the state and in the pipeline's logs. A credential found there must be taken for stolen.",
  remediation: [
    "Replace the credential: it must be taken for known.",
    'Keep the new one in Secrets Manager and name it in secrets: { name: "DB_PASSWORD", valueFrom: secret.arn }; for a log driver in secretOptions.',
  ],
  controls: {
    fsbp: ["ECS.8"],
    pci: ["8.3.2", "8.6.2"],
    nist: ["IA-5(7)", "SC-28"],
    soc2: ["CC6.1"],
    iso27001: ["A.5.17"],
  },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  tokens: families(
    TOKENS.taskDefinition,
    TOKENS.daemonTaskDefinition,
    TOKENS.eventTarget,
    TOKENS.schedule,
    TOKENS.pipe,
  ),
  check(resource) {
    const isDefinition = [...TOKENS.taskDefinition, ...TOKENS.daemonTaskDefinition].includes(resource.type as never);
    if (isDefinition) return judgeDefinition(resource);
    const found = overrides(resource);
    if (found.length === 0) return notApplicable("it sets nothing in a container");
    return found.map((container) =>
      container.isUnknown
        ? undecided(container.path)
        : judgePlaces({
            name: container.at("name").printable ?? "of a name not known",
            value: container,
            list: (path) => listIn(container, path),
          }),
    );
  },
});
