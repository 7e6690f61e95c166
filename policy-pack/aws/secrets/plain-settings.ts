import type { Resource } from "../../policy/resource.ts";
import { TEMPLATED, templateParameters } from "./template-parameters.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { type Truth, yes } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** A setting of a program that AWS runs. */
export interface PlainSetting {
  /** Undefined where it is not known yet: of all settings, where the value is that of them all. */
  readonly name: string | undefined;
  /** How a message calls it: the name, where that is no secret itself. */
  readonly label: string;
  readonly value: Value;
  /** It is plain, and no reference to a secret. */
  readonly isPlain: Truth;
  /** Pulumi's SDK marks it secret whatever the program says: that it is marked says nothing. */
  readonly alwaysMarked?: boolean;
}

/** What stands for the name of a setting in a message. */
export function labelOf(name: Value): string {
  return name.isSecret ? "of a secret name" : (name.text() ?? "of a name not known");
}

type Reader = (resource: Resource) => readonly PlainSetting[];

/** Items of a list that hold name and value. */
function named(items: readonly Value[]): readonly PlainSetting[] {
  return items.map((item) => {
    const name = item.at("name");
    const text = name.isUnknown ? undefined : (name.text() ?? "");
    return { name: text, label: labelOf(name), value: item.at("value"), isPlain: yes };
  });
}

/** Members of a map from names to values. */
function members(map: Value): readonly PlainSetting[] {
  if (map.isUnknown) return [{ name: undefined, label: "", value: map, isPlain: yes }];
  return map.entries().map(([name, value]) => ({ name, label: name, value, isPlain: yes }));
}

/** The variables of a build that are not references to Secrets Manager or Parameter Store. */
function ofBuild(project: Resource): readonly PlainSetting[] {
  return project
    .at("environment.environmentVariables")
    .items()
    .flatMap((variable) => {
      const isPlain = variable.at("type").is("PLAINTEXT", { absent: "PLAINTEXT" });
      return named([variable]).map((setting) => ({ ...setting, isPlain }));
    });
}

/** A parameter of another type than SecureString, known by the end of its name: `/prod/db/password`. */
function ofParameter(parameter: Resource): readonly PlainSetting[] {
  const isPlain = parameter.at("type").oneOf(["String", "StringList"]);
  const place = parameter.at("name");
  const whole = place.text() ?? parameter.name;
  const name = whole.split("/").at(-1) ?? whole;
  const label = place.isSecret ? labelOf(place) : name;
  const values = ["value", "insecureValue"].map((key) => parameter.at(key)).filter((value) => !value.isAbsent);
  return values.map((value) => ({ name, label, value, isPlain, alwaysMarked: value.path === "value" }));
}

function ofJob(job: Resource): readonly PlainSetting[] {
  const container = job.at("containerProperties").json();
  if (container.state === "unknown") return members(job.at("containerProperties"));
  return container.state === "known" ? named(container.root.at("environment").items()) : [];
}

function ofModel(model: Resource): readonly PlainSetting[] {
  const containers = [model.at("primaryContainer"), ...model.at("containers").items()];
  return containers.flatMap((container) => members(container.at("environment")));
}

function ofAppRunner(service: Resource): readonly PlainSetting[] {
  const source = service.at("sourceConfiguration");
  const places = [
    source.at("imageRepository.imageConfiguration"),
    source.at("codeRepository.codeConfiguration.codeConfigurationValues"),
  ];
  return places.flatMap((place) => members(place.at("runtimeEnvironmentVariables")));
}

const READERS: readonly (readonly [tokens: readonly string[], read: Reader])[] = [
  [TOKENS.function, (resource) => members(resource.at("environment.variables"))],
  [TOKENS.buildProject, ofBuild],
  [TOKENS.parameter, ofParameter],
  [TOKENS.batchJob, ofJob],
  [TOKENS.model, ofModel],
  [TOKENS.appRunnerService, ofAppRunner],
  [TOKENS.beanstalkEnvironment, (resource) => named(resource.at("settings").items())],
  [TOKENS.glueJob, (resource) => members(resource.at("defaultArguments"))],
  [TEMPLATED, templateParameters],
  [TOKENS.amplify, (resource) => members(resource.at("environmentVariables"))],
];

/** Settings that AWS shows to everyone who may describe the resource. Those of ECS have a policy of their own. */
export function plainSettings(resource: Resource): readonly PlainSetting[] {
  const settings = READERS.filter(([tokens]) => tokens.includes(resource.type)).flatMap(([, read]) => read(resource));
  return settings.filter(({ isPlain }) => isPlain.answer !== "no");
}
