import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const INGRESS = [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/16"] }];
const ENTRIES = [
  { ruleNo: 100, action: "allow", protocol: "tcp", cidrBlock: "10.0.0.0/16", fromPort: 443, toPort: 443 },
];
const TRUST = "{}";
const READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "web");
const acl = resourceOf("aws:ec2/networkAcl:NetworkAcl", "web");
const table = resourceOf("aws:ec2/routeTable:RouteTable", "web");
const role = resourceOf("aws:iam/role:Role", "web");

/** A resource that refers to one named `web` by that property. */
const beside =
  (type: string, by: string) =>
  (props: Readonly<Record<string, unknown>> = {}) =>
    resourceOf(type, "one")({ [by]: unknownValue, ...props }, { propertyDependencies: { [by]: ["web"] } });

const ingressRule = beside("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "securityGroupId");
const egressRule = beside("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "securityGroupId");
const rule = beside("aws:ec2/securityGroupRule:SecurityGroupRule", "securityGroupId");
const entry = beside("aws:ec2/networkAclRule:NetworkAclRule", "networkAclId");
const route = beside("aws:ec2/route:Route", "routeTableId");
const rolePolicy = beside("aws:iam/rolePolicy:RolePolicy", "role");
const attachment = beside("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role");
const shared = beside("aws:iam/policyAttachment:PolicyAttachment", "roles");

export const examples = defineExamples([
  { name: "rules beside the group", verdict: "holds", resources: [group({}), ingressRule()] },
  { name: "rules of the other direction", verdict: "holds", resources: [group({ egress: INGRESS }), ingressRule()] },
  { name: "an empty list", verdict: "holds", resources: [group({ ingress: [] }), ingressRule()] },
  {
    name: "a list that updates leave alone",
    verdict: "holds",
    resources: [group({ ingress: INGRESS }, { ignoreChanges: ["ingress"] }), ingressRule()],
  },
  {
    name: "a group that updates leave alone",
    verdict: "holds",
    resources: [group({ ingress: INGRESS }, { ignoreChanges: ["*"] }), ingressRule()],
  },
  {
    name: "another list that updates leave alone",
    verdict: "violated",
    resources: [group({ ingress: INGRESS }, { ignoreChanges: ["egress"] }), ingressRule()],
  },
  {
    name: "a list that is not known yet",
    verdict: "undecided",
    resources: [group({ ingress: unknownValue }), ingressRule()],
  },
  { name: "a group of another stack", verdict: "holds", resources: [ingressRule({ securityGroupId: "sg-1" })] },
  {
    name: "ingress in both forms",
    verdict: "violated",
    resources: [group({ ingress: INGRESS }), ingressRule()],
    says: "ingress",
  },
  { name: "egress in both forms", verdict: "violated", resources: [group({ egress: INGRESS }), egressRule()] },
  {
    name: "ingress in both forms, by the older resource",
    verdict: "violated",
    resources: [group({ ingress: INGRESS }), rule({ type: "ingress" })],
  },
  {
    name: "egress in both forms, by the older resource",
    verdict: "violated",
    resources: [group({ egress: INGRESS }), rule({ type: "egress" })],
  },
  {
    name: "the older resource, of the other direction",
    verdict: "holds",
    resources: [group({ egress: INGRESS }), rule({ type: "ingress" })],
  },
  {
    name: "the older resource, of ingress beside egress",
    verdict: "holds",
    resources: [group({ ingress: INGRESS }), rule({ type: "egress" })],
  },
  {
    name: "a direction that is not known yet",
    verdict: "undecided",
    resources: [group({ ingress: INGRESS }), rule({ type: unknownValue })],
  },
  { name: "entries of an ACL in both forms", verdict: "violated", resources: [acl({ ingress: ENTRIES }), entry()] },
  {
    name: "entries that let out, in both forms",
    verdict: "violated",
    resources: [acl({ egress: ENTRIES }), entry({ egress: true })],
  },
  { name: "entries of the other direction", verdict: "holds", resources: [acl({ egress: ENTRIES }), entry()] },
  {
    name: "entries that let out, beside others",
    verdict: "holds",
    resources: [acl({ ingress: ENTRIES }), entry({ egress: true })],
  },
  {
    name: "routes in both forms",
    verdict: "violated",
    resources: [table({ routes: [{ cidrBlock: "10.1.0.0/16", gatewayId: "local" }] }), route()],
  },
  { name: "routes beside the table", verdict: "holds", resources: [table({}), route()] },
  {
    name: "inline policies in both forms",
    verdict: "violated",
    resources: [role({ assumeRolePolicy: TRUST, inlinePolicies: [{ name: "one", policy: "{}" }] }), rolePolicy()],
  },
  {
    name: "inline policies beside attached ones",
    verdict: "holds",
    resources: [role({ assumeRolePolicy: TRUST, managedPolicyArns: [READ_ONLY] }), rolePolicy()],
  },
  {
    name: "managed policies in both forms",
    verdict: "violated",
    resources: [role({ assumeRolePolicy: TRUST, managedPolicyArns: [READ_ONLY] }), attachment()],
  },
  {
    name: "managed policies in both forms, attached to several",
    verdict: "violated",
    resources: [role({ assumeRolePolicy: TRUST, managedPolicyArns: [READ_ONLY] }), shared({ roles: [unknownValue] })],
  },
  {
    name: "managed policies beside inline ones",
    verdict: "holds",
    resources: [role({ assumeRolePolicy: TRUST, inlinePolicies: [{ name: "one", policy: "{}" }] }), attachment()],
  },
]);
