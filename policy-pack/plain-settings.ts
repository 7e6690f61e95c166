import type { Resource } from "./resource.ts";
import { TOKENS } from "./tokens.ts";
import type { Value } from "./value.ts";

/** A setting of a program that AWS runs: its name and its value. */
export type PlainSetting = readonly [name: string, value: Value];

type Reader = (resource: Resource) => readonly PlainSetting[];

/** Items of a list that hold name and value. */
function named(items: readonly Value[]): readonly PlainSetting[] {
  return items.map((item) => [item.at("name").text() ?? "", item.at("value")] as const);
}

/** The variables of a build that are not references to Secrets Manager or Parameter Store. */
function ofBuild(project: Resource): readonly PlainSetting[] {
  const variables = project.at("environment.environmentVariables").items();
  return named(variables.filter((v) => v.at("type").is("PLAINTEXT", { absent: "PLAINTEXT" }).answer === "yes"));
}

/** A parameter of another type than SecureString, known by the end of its name: `/prod/db/password`. */
function ofParameter(parameter: Resource): readonly PlainSetting[] {
  if (parameter.at("type").oneOf(["String", "StringList"]).answer !== "yes") return [];
  const name = parameter.at("name").text() ?? parameter.name;
  const values = ["value", "insecureValue"].map((key) => parameter.at(key)).filter((value) => !value.isAbsent);
  return values.map((value) => [name.split("/").at(-1) ?? name, value] as const);
}

function ofJob(job: Resource): readonly PlainSetting[] {
  const container = job.at("containerProperties").json();
  return container.state === "known" ? named(container.root.at("environment").items()) : [];
}

function ofModel(model: Resource): readonly PlainSetting[] {
  const containers = [model.at("primaryContainer"), ...model.at("containers").items()];
  return containers.flatMap((container) => container.at("environment").entries());
}

function ofAppRunner(service: Resource): readonly PlainSetting[] {
  const source = service.at("sourceConfiguration");
  const places = [
    source.at("imageRepository.imageConfiguration"),
    source.at("codeRepository.codeConfiguration.codeConfigurationValues"),
  ];
  return places.flatMap((place) => place.at("runtimeEnvironmentVariables").entries());
}

const READERS: readonly (readonly [tokens: readonly string[], read: Reader])[] = [
  [TOKENS.function, (resource) => resource.at("environment.variables").entries()],
  [TOKENS.buildProject, ofBuild],
  [TOKENS.parameter, ofParameter],
  [TOKENS.batchJob, ofJob],
  [TOKENS.model, ofModel],
  [TOKENS.appRunnerService, ofAppRunner],
  [TOKENS.beanstalkEnvironment, (resource) => named(resource.at("settings").items())],
  [TOKENS.glueJob, (resource) => resource.at("defaultArguments").entries()],
  [TOKENS.amplify, (resource) => resource.at("environmentVariables").entries()],
];

/** Settings that AWS shows to everyone who may describe the resource. Those of ECS have a policy of their own. */
export function plainSettings(resource: Resource): readonly PlainSetting[] {
  return READERS.filter(([tokens]) => tokens.includes(resource.type)).flatMap(([, read]) => read(resource));
}
