/** The kinds of values that the facts speak of: each says whether a text is one. */
import ipaddr from "ipaddr.js";

type Test = (text: string) => boolean;

const ARN =
  /^arn:(aws|aws-cn|aws-us-gov|aws-iso|aws-iso-b|aws-iso-e|aws-iso-f|aws-eusc):[\w-]+:([a-z]{2}(-[a-z]+)+-\d)?:(aws|aws-managed|third-party|aws-marketplace|\d{12}|cw.{10})?:.+$/s;
const DURATION = /^[-+]?(\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$/;
const DAYS = "(mon|tue|wed|thu|fri|sat|sun)";
const TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

/** A network in CIDR notation; undefined when the text is none. */
export function parseCidr(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | undefined {
  return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : undefined;
}

function isNetwork(text: string, family?: "ipv4" | "ipv6"): boolean {
  const parsed = parseCidr(text);
  if (parsed === undefined || (family !== undefined && parsed[0].kind() !== family)) return false;
  const [address, bits] = parsed;
  return hostBitsClear(address.toByteArray(), bits);
}

function hostBitsClear(bytes: readonly number[], bits: number): boolean {
  return bytes.every((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return (byte & (0xff >> kept)) === 0;
  });
}

function parsesAsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isJsonObject(text: string): boolean {
  return text.trimStart().startsWith("{") && parsesAsJson(text);
}

function isRegexp(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function inRange(text: string, ...ranges: readonly (readonly [number, number])[]): boolean {
  return /^\d+$/.test(text) && ranges.some(([low, high]) => Number(text) >= low && Number(text) <= high);
}

/** By the kind's name in the facts. A kind that is not here is not tested. */
export const VALUE_KINDS: Readonly<Record<string, Test>> = {
  "account-id": (text) => /^\d{12}$/.test(text),
  "amazon-side-asn": (text) =>
    inRange(text, [7224, 7224], [9059, 9059], [10124, 10124], [17493, 17493], [64512, 65534], [4200000000, 4294967294]),
  arn: (text) => text === "" || ARN.test(text),
  asn: (text) => inRange(text, [1, 4294967294]),
  base64: (text) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
  "boolean-string": (text) => text === "true" || text === "false",
  cidr: (text) => parseCidr(text) !== undefined,
  "cidr-network": (text) => isNetwork(text),
  "ipv4-cidr": (text) => isNetwork(text, "ipv4"),
  "ipv6-cidr": (text) => isNetwork(text, "ipv6"),
  "daily-window": (text) => new RegExp(`^${TIME}-${TIME}$`).test(text),
  "weekly-window": (text) => new RegExp(`^${DAYS}:${TIME}-${DAYS}:${TIME}$`, "i").test(text),
  date: isDate,
  duration: (text) => text === "0" || DURATION.test(text),
  "https-url": (text) => /^https:\/\/.+/.test(text) && URL.canParse(text),
  "integer-string": (text) => /^[-+]?\d+$/.test(text),
  "number-string": (text) => text.trim() !== "" && Number.isFinite(Number(text)),
  ip: (text) => ipaddr.isValid(text),
  ipv4: (text) => ipaddr.IPv4.isValidFourPartDecimal(text),
  ipv6: (text) => ipaddr.IPv6.isValid(text),
  json: parsesAsJson,
  "multicast-ip": (text) => ipaddr.isValid(text) && ipaddr.parse(text).range() === "multicast",
  "not-blank": (text) => text.trim() !== "",
  "policy-json": isJsonObject,
  regexp: isRegexp,
  rfc3339: (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[-+]\d{2}:\d{2})$/.test(text),
  "service-principal": (text) => text === "" || /^[\w.-]+\.amazonaws\.com(\.cn)?$/.test(text),
  "utc-timestamp": (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
};
