import { matchesPattern } from "../iam/iam.ts";
import type { Resource } from "../../policy/resource.ts";
import type { Value } from "../../policy/value.ts";

/** The name in a secret's ARN, with the six characters that AWS adds; undefined for whatever is no secret's ARN. */
export function secretPart(arn: string): string | undefined {
  const parts = arn.split(":");
  if (parts[0] !== "arn" || !matchesPattern(parts[2] ?? "", "secretsmanager")) return undefined;
  // The service has nothing but secrets: whatever else stands there is a wildcard (`s*`).
  return parts[5] === "secret" ? parts.slice(6).join(":") || "*" : "*";
}

/** The secrets that the containers of a task definition are given, or where it is that this cannot be told. */
export type InjectedSecrets =
  { readonly state: "known"; readonly arns: readonly string[] } | { readonly state: "open"; readonly path: string };

/** The ARN without the JSON key and version that a container's `valueFrom` may end in. */
function wholeSecret(valueFrom: string): string {
  return valueFrom.split(":").slice(0, 7).join(":");
}

/** What `secrets`, log drivers, registry logins and file systems of a task definition refer to. */
export function injectedSecrets(task: Resource): InjectedSecrets {
  const definitions = task.at("containerDefinitions");
  const document = definitions.json();
  if (document.state === "unknown") return { state: "open", path: definitions.path };
  const containers = document.state === "known" ? document.root.items() : [];
  const volumes = task
    .at("volumes")
    .items()
    .map((volume) => volume.at("fsxWindowsFileServerVolumeConfiguration.authorizationConfig.credentialsParameter"));
  const places = [...containers.flatMap(references), ...volumes].filter((place) => !place.isAbsent);
  const open = places.find((place) => place.isUnknown);
  if (open) return { state: "open", path: open.path };
  return { state: "known", arns: places.flatMap((place) => place.text() ?? []).map(wholeSecret) };
}

function references(container: Value): readonly Value[] {
  const lists = [container.at("secrets"), container.at("logConfiguration.secretOptions")];
  return [
    container.at("repositoryCredentials.credentialsParameter"),
    ...lists.flatMap((list) => list.items()).map((item) => item.at("valueFrom")),
  ];
}

/** A policy's ARN, which may end in `-??????`, means one of these secrets, whose ARNs may lack those characters. */
export function isSameSecret(resource: string, arns: readonly string[]): boolean {
  return arns.some(
    (arn) =>
      matchesPattern(resource, arn) ||
      matchesPattern(resource, `${arn}-??????`) ||
      matchesPattern(`${arn}-??????`, resource),
  );
}
