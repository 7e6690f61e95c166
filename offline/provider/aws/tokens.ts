/** Names of resource types: several tokens of the SDK make one and the same kind of AWS resource. */

// `aws:alb/...` and `aws:applicationloadbalancing/...` are older module names of `aws:lb/...`.
const MODULES: Readonly<Record<string, string>> = {
  alb: "lb",
  elasticloadbalancingv2: "lb",
  applicationloadbalancing: "lb",
  elasticloadbalancing: "elb",
};

/** The canonical token of a resource type: same AWS resource, same token. */
export function canonicalToken(token: string): string {
  const [packageName, path, name] = token.split(":");
  if (packageName !== "aws" || path === undefined || name === undefined) return token;
  const [module, file] = path.split("/");
  // S3 kept `BucketV2`, `BucketAclV2` ... beside the plain names when version 7 merged them.
  const plain = module === "s3" && name.endsWith("V2") ? name.slice(0, -2) : name;
  const plainFile = module === "s3" && file?.endsWith("V2") ? file.slice(0, -2) : file;
  return `aws:${MODULES[module ?? ""] ?? module}/${plainFile}:${plain}`;
}

/** The type token in a URN: the last of its `$`-joined types. */
export function tokenOfUrn(urn: string): string {
  const types = urn.split("::")[2] ?? "";
  return types.slice(types.lastIndexOf("$") + 1);
}

/** The logical name in a URN. */
export function nameOfUrn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** `ec2.Vpc`: how messages call a type. */
export function shortType(token: string): string {
  const [, path, name] = token.split(":");
  return `${path?.split("/")[0]}.${name}`;
}
