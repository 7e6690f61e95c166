/** Functions about the account, the region and AWS's own resources, which no program makes. */
import { createHash } from "node:crypto";
import { zoneId } from "../aws/identity/network.ts";
import { SeededStream, randomText } from "../packages/random-values.ts";
import { asBoolean, asMaps, asNumber, asString, asStrings } from "../values.ts";
import type { Value, ValueMap } from "../wire.ts";
import type { InvokeContext } from "./context.ts";

type Answer = (args: ValueMap, context: InvokeContext) => ValueMap;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "us-east-1": "US East (N. Virginia)",
  "us-east-2": "US East (Ohio)",
  "us-west-1": "US West (N. California)",
  "us-west-2": "US West (Oregon)",
  "eu-west-1": "Europe (Ireland)",
  "eu-central-1": "Europe (Frankfurt)",
};

/** Zone letters of regions that have others than a, b, c (AWS: Regions and Zones). */
const ZONE_LETTERS: Readonly<Record<string, string>> = {
  "us-east-1": "abcdef",
  "us-west-1": "ac",
  "us-west-2": "abcd",
  "ap-northeast-1": "acd",
};

/** Stands for the account of AWS that writes access logs: each region has another, and none is kept here. */
const ELB_ACCOUNT = "111122223333";

/** CloudFront developer guide: using managed cache, origin request and response headers policies. */
const MANAGED_POLICIES: Readonly<Record<string, string>> = {
  "Managed-CachingDisabled": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  "Managed-CachingOptimized": "658327ea-f89d-4fab-a63d-7e88639e58f6",
  "Managed-CachingOptimizedForUncompressedObjects": "b2884449-e4de-46a7-ac36-70bc7f1ddd6d",
  "Managed-AllViewer": "216adef6-5c7f-47e4-b989-5492eafa07d3",
  "Managed-AllViewerExceptHostHeader": "b689b0a8-53d0-40ab-baf2-68738e2966ac",
  "Managed-CORS-S3Origin": "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf",
  "Managed-SecurityHeadersPolicy": "67f7725c-6f97-4210-82d7-5512b31e9d03",
  "Managed-SimpleCORS": "60669652-455b-4ae9-85a4-c4c02393f86c",
  "Managed-CORS-with-preflight-and-SecurityHeadersPolicy": "eaab4381-ed33-4a86-88ca-d9558dc6cd63",
};

/** Managed prefix lists of AWS, with the weight each has in a rule budget (VPC user guide: AWS-managed prefix lists). */
export const AWS_PREFIX_LISTS: readonly {
  readonly name: string;
  readonly id: string;
  readonly weight: number;
  readonly family: "IPv4" | "IPv6";
}[] = [
  { name: "com.amazonaws.global.cloudfront.origin-facing", id: "pl-3b927c52", weight: 55, family: "IPv4" },
  { name: "com.amazonaws.us-east-1.s3", id: "pl-63a5400a", weight: 1, family: "IPv4" },
  { name: "com.amazonaws.us-east-1.dynamodb", id: "pl-02cd2c6b", weight: 1, family: "IPv4" },
  {
    name: "com.amazonaws.global.ipv6.cloudfront.origin-facing",
    id: "pl-0a1b2c3d4e5f60718",
    weight: 55,
    family: "IPv6",
  },
];

/** A prefix list's id: us-east-1's are AWS's own, other regions' are made up but stable. */
export function prefixListId(name: string, region: string): string {
  const known = region === "us-east-1" ? AWS_PREFIX_LISTS.find((list) => list.name === name)?.id : undefined;
  return known ?? `pl-${createHash("sha256").update(`${region} ${name}`).digest("hex").slice(0, 8)}`;
}

function zones(args: ValueMap, { region }: InvokeContext): ValueMap {
  const excluded = new Set(asStrings(args["excludeNames"]));
  const names = [...(ZONE_LETTERS[region] ?? "abc")]
    .map((letter) => region + letter)
    .filter((name) => !excluded.has(name));
  return { ...args, id: region, region, names, zoneIds: names.map(zoneId), groupNames: [region] };
}

function managedPrefixList(args: ValueMap, context: InvokeContext): ValueMap {
  const filter = asMaps(args["filters"]).find((item) => asString(item["name"]) === "prefix-list-name");
  const wanted = asString(args["name"]) ?? asStrings(filter?.["values"])[0] ?? "";
  const id = asString(args["id"]);
  const known = AWS_PREFIX_LISTS.find((list) => list.name === wanted || list.id === id);
  const name = known?.name ?? wanted;
  if (known === undefined && !/^com\.amazonaws\./.test(name)) {
    throw new Error(
      `no managed prefix list matches ${JSON.stringify(args)}: name one of AWS's own, such as com.amazonaws.global.cloudfront.origin-facing`,
    );
  }
  const listId = id ?? prefixListId(name, context.region);
  return {
    ...args,
    id: listId,
    name,
    arn: `arn:aws:ec2:${context.region}:aws:prefix-list/${listId}`,
    addressFamily: known?.family ?? "IPv4",
    maxEntries: known?.weight ?? 1,
    entries: [{ cidr: known?.family === "IPv6" ? "2600:9000:5300::/45" : "130.176.0.0/17", description: "" }],
    ownerId: "AWS",
    region: context.region,
    tags: {},
    version: 1,
  };
}

// A part of the CloudFront ranges of ip-ranges.json: enough to plan with, and said so.
const CLOUDFRONT_RANGES = [
  "13.113.196.64/26",
  "13.113.203.0/24",
  "52.84.0.0/15",
  "54.182.0.0/16",
  "54.192.0.0/16",
  "54.230.0.0/16",
  "64.252.64.0/18",
  "70.132.0.0/18",
  "130.176.0.0/16",
  "205.251.192.0/19",
];

function ipRanges(args: ValueMap, context: InvokeContext): ValueMap {
  context.notices.add("getIpRanges was answered with a part of AWS's published ranges: the real list is longer");
  return {
    ...args,
    id: "1735689600",
    cidrBlocks: CLOUDFRONT_RANGES,
    ipv6CidrBlocks: ["2600:9000::/28"],
    createDate: "2025-01-01-00-00-00",
    syncToken: 1735689600,
  };
}

function randomPassword(args: ValueMap, context: InvokeContext): ValueMap {
  const excluded = asString(args["excludeCharacters"]) ?? "";
  const text = randomText(
    {
      length: (asNumber(args["passwordLength"]) ?? 32) * 4,
      special: asBoolean(args["excludePunctuation"]) !== true,
      numeric: asBoolean(args["excludeNumbers"]) !== true,
      lower: asBoolean(args["excludeLowercase"]) !== true,
      upper: asBoolean(args["excludeUppercase"]) !== true,
    },
    new SeededStream(`${context.account} ${JSON.stringify(args)}`),
  );
  const allowed = [...text].filter((char) => !excluded.includes(char)).join("");
  return {
    ...args,
    id: context.region,
    region: context.region,
    randomPassword: allowed.slice(0, asNumber(args["passwordLength"]) ?? 32),
  };
}

function managedPolicy(args: ValueMap, context: InvokeContext): ValueMap | undefined {
  const name =
    asString(args["name"]) ?? Object.entries(MANAGED_POLICIES).find(([, id]) => id === asString(args["id"]))?.[0];
  const id = name === undefined ? undefined : MANAGED_POLICIES[name];
  if (id === undefined || name === undefined) return undefined;
  return {
    ...args,
    id,
    name,
    arn: `arn:aws:cloudfront::${context.account}:cache-policy/${id}`,
    etag: "E23ZP02F085DFQ",
    comment: "",
  };
}

/** CloudFront's managed policies by name or id; undefined for one that AWS does not offer. */
export const MANAGED_POLICY_FUNCTIONS: Readonly<
  Record<string, (args: ValueMap, context: InvokeContext) => ValueMap | undefined>
> = {
  "aws:cloudfront/getCachePolicy:getCachePolicy": managedPolicy,
  "aws:cloudfront/getOriginRequestPolicy:getOriginRequestPolicy": managedPolicy,
  "aws:cloudfront/getResponseHeadersPolicy:getResponseHeadersPolicy": managedPolicy,
};

function parsedArn(args: ValueMap): ValueMap {
  const [, partition = "", service = "", region = "", account = "", ...rest] = (asString(args["arn"]) ?? "").split(":");
  return { ...args, id: asString(args["arn"]) ?? "", partition, service, region, account, resource: rest.join(":") };
}

function regionOf(args: ValueMap, context: InvokeContext): ValueMap {
  const name = asString(args["name"]) ?? context.region;
  return {
    ...args,
    id: name,
    name,
    region: name,
    description: DESCRIPTIONS[name] ?? name,
    endpoint: `ec2.${name}.amazonaws.com`,
  };
}

function servicePrincipal(args: ValueMap, { region }: InvokeContext): ValueMap {
  const name = `${asString(args["serviceName"]) ?? ""}.amazonaws.com`;
  return { ...args, id: name, name, suffix: "amazonaws.com", region };
}

function elbAccount(args: ValueMap, { region }: InvokeContext): ValueMap {
  return { ...args, id: ELB_ACCOUNT, region, arn: `arn:aws:iam::${ELB_ACCOUNT}:root` };
}

const CANONICAL_LOG_DELIVERY: Value = "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0";

/** By token. */
export const ACCOUNT_FUNCTIONS: Readonly<Record<string, Answer>> = {
  "aws:index/getCallerIdentity:getCallerIdentity": (_args, { account }) => ({
    id: account,
    accountId: account,
    arn: `arn:aws:iam::${account}:user/offline`,
    userId: "AIDAOFFLINEOFFLINE000",
  }),
  "aws:index/getRegion:getRegion": regionOf,
  "aws:index/getPartition:getPartition": (args) => ({
    ...args,
    id: "aws",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
  }),
  "aws:index/getAvailabilityZones:getAvailabilityZones": zones,
  "aws:index/getArn:getArn": parsedArn,
  "aws:index/getIpRanges:getIpRanges": ipRanges,
  "aws:index/getServicePrincipal:getServicePrincipal": servicePrincipal,
  "aws:index/getDefaultTags:getDefaultTags": (args, { defaultTags }) => ({ ...args, id: "aws", tags: defaultTags }),
  "aws:ec2/getManagedPrefixList:getManagedPrefixList": managedPrefixList,
  "aws:ec2/getPrefixList:getPrefixList": (args, context) => ({
    ...managedPrefixList(args, context),
    cidrBlocks: ["52.216.0.0/15"],
  }),
  "aws:elb/getServiceAccount:getServiceAccount": elbAccount,
  "aws:secretsmanager/getRandomPassword:getRandomPassword": randomPassword,
  "aws:s3/getCanonicalUserId:getCanonicalUserId": (_args, { account }) => ({
    id: createHash("sha256").update(account).digest("hex"),
    displayName: "offline",
  }),
  "aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId": (args, { region }) => ({
    ...args,
    id: CANONICAL_LOG_DELIVERY,
    region,
  }),
};
