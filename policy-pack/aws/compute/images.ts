/** The parts of a container image's address. */
export interface ImageAddress {
  /** The registry's host, in lower case; `docker.io` where the address names none. */
  readonly host: string;
  /** The tag, or undefined where there is none (then Docker takes `latest`). */
  readonly tag: string | undefined;
  /** Whether the address names the content itself (`@sha256:...`), which cannot be another one tomorrow. */
  readonly byDigest: boolean;
}

/** Reads an address as Docker does: the first part is a host when it holds a dot or a port, or is `localhost`. */
export function readImage(address: string): ImageAddress {
  const [named = "", digest] = address.trim().split("@", 2);
  const parts = named.split("/");
  const [first = ""] = parts;
  const isHost = parts.length > 1 && (/[.:]/.test(first) || first === "localhost");
  const last = parts.at(-1) ?? "";
  const colon = last.indexOf(":");
  return {
    host: isHost ? first.toLowerCase() : "docker.io",
    tag: colon >= 0 && colon < last.length - 1 ? last.slice(colon + 1) : undefined,
    byDigest: digest !== undefined && digest.includes(":"),
  };
}

/** Whose registry in ECR an image lies in. */
export interface PrivateRegistry {
  readonly account: string;
  readonly region: string;
}

/** Hosts of private ECR registries: the usual one, FIPS, dual stack and China (Amazon ECR User Guide, "Private registry"). */
const HOSTS = [
  /^(?<account>\d{12})\.dkr\.ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/,
  /^(?<account>\d{12})\.dkr-ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/,
];

/** The private ECR registry of that host, or undefined. */
export function privateRegistry(host: string): PrivateRegistry | undefined {
  const groups = HOSTS.map((pattern) => pattern.exec(host)?.groups).find((found) => found !== undefined);
  return groups && { account: groups["account"] ?? "", region: groups["region"] ?? "" };
}
