import type { Deployment } from "../deployment.ts";
import { Problems } from "../plan-error.ts";

/** The plain part of `ServiceDirectoryArgs`. */
export interface ServiceDirectorySettings {
  readonly deployment: Deployment;
  readonly services: Readonly<Record<string, { readonly port: number }>>;
}

/** A service under its name. */
export interface DirectoryEntryPlan {
  /** The first label of its name. */
  readonly label: string;
  /** `reminder.prod.microservices.internal` */
  readonly host: string;
  readonly port: number;
}

/** All that a directory will be. */
export interface ServiceDirectoryPlan {
  /** The private zone, such as `prod.microservices.internal`. */
  readonly namespace: string;
  /** By key, sorted. */
  readonly entries: Readonly<Record<string, DirectoryEntryPlan>>;
}

/** RFC 1035, section 2.3.1: what one label of a name is. */
const LABEL = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The zone in which a stack's services find each other. `internal` is set aside for private use (ICANN, resolution
 * 2024.07.29.06): nobody will ever answer for it on the internet.
 */
export function namespaceOf({ environment, application }: Pick<Deployment, "environment" | "application">): string {
  return `${environment}.${application}.internal`;
}

/** @throws PlanError with every problem of the settings. */
export function planServiceDirectory(
  name: string,
  { deployment, services }: ServiceDirectorySettings,
): ServiceDirectoryPlan {
  const problems = new Problems(`ServiceDirectory "${name}"`);
  const namespace = namespaceOf(deployment);
  const entries = Object.entries(services).sort(([a], [b]) => (a < b ? -1 : 1));
  problems.require(entries.length > 0, () => ({
    path: "services",
    found: "none",
    expected: "one or more",
    fix: "Name the services that others call, or leave the directory out.",
  }));
  for (const [key, { port }] of entries) {
    problems.require(LABEL.test(key), () => ({
      path: `services.${key}`,
      found: key,
      expected: "a letter, then at most 62 lower-case letters, digits and hyphens, no hyphen at the end",
      fix: "Choose a key that can stand in a DNS name, such as reminder.",
    }));
    problems.require(Number.isInteger(port) && port >= 1 && port <= 65_535, () => ({
      path: `services.${key}.port`,
      found: String(port),
      expected: "a TCP port from 1 to 65535",
      fix: "Name the port that the container listens on.",
    }));
  }
  problems.throwIfAny();
  return {
    namespace,
    entries: Object.fromEntries(
      entries.map(([key, { port }]) => [key, { label: key, host: `${key}.${namespace}`, port }]),
    ),
  };
}
