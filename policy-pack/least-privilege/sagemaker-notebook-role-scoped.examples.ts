import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:iam::123456789012:role/notebook";
const NOTEBOOK: ExampleResource = {
  type: "aws:sagemaker/notebookInstance:NotebookInstance",
  name: "lab",
  props: { instanceType: "ml.t3.medium", roleArn: ARN },
};
const role = (props: Props = {}): ExampleResource => ({
  type: "aws:iam/role:Role",
  name: "notebook",
  props: { name: "notebook", assumeRolePolicy: "{}", ...props },
  outputs: { arn: ARN },
});
const documentOf = (statement: Props) =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Resource: "*", ...statement }] });
const grant = (statement: Props): ExampleResource => ({
  type: "aws:iam/rolePolicy:RolePolicy",
  name: "grant",
  props: { role: "notebook", policy: documentOf(statement) },
});
const attachment = (policyArn: unknown): ExampleResource => ({
  type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  name: "attachment",
  props: { role: "notebook", policyArn },
});

export const examples = defineExamples([
  {
    name: "one bucket",
    verdict: "holds",
    resources: [NOTEBOOK, role(), grant({ Action: "s3:*", Resource: ["arn:aws:s3:::lab", "arn:aws:s3:::lab/*"] })],
  },
  { name: "reading, on everything", verdict: "holds", resources: [NOTEBOOK, role(), grant({ Action: "s3:List*" })] },
  {
    name: "a policy of AWS for one service",
    verdict: "holds",
    resources: [NOTEBOOK, role(), attachment("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")],
  },
  { name: "a role from elsewhere", verdict: "not applicable", resources: [NOTEBOOK] },
  {
    name: "a role that no notebook uses",
    verdict: "not applicable",
    resources: [role({ inlinePolicies: [{ policy: documentOf({ Action: "*" }) }] })],
  },
  {
    name: "everything",
    verdict: "violated",
    resources: [NOTEBOOK, role(), grant({ Action: "*" })],
    says: "the notebook's role",
  },
  {
    name: "all of a service",
    verdict: "violated",
    resources: [NOTEBOOK, role(), grant({ Action: ["s3:GetObject", "sagemaker:*"] })],
  },
  { name: "all but some", verdict: "violated", resources: [NOTEBOOK, role(), grant({ NotAction: "iam:*" })] },
  {
    name: "everything, in the role itself",
    verdict: "violated",
    resources: [NOTEBOOK, role({ inlinePolicies: [{ name: "all", policy: documentOf({ Action: "*" }) }] })],
    says: "inlinePolicies[0]",
  },
  {
    name: "an administrator",
    verdict: "violated",
    resources: [NOTEBOOK, role(), attachment("arn:aws:iam::aws:policy/AdministratorAccess")],
    says: "allows too much",
  },
  {
    name: "nearly an administrator",
    verdict: "violated",
    resources: [NOTEBOOK, role(), attachment("arn:aws:iam::aws:policy/PowerUserAccess")],
  },
  {
    name: "one who makes himself an administrator",
    verdict: "violated",
    resources: [NOTEBOOK, role(), attachment("arn:aws:iam::aws:policy/IAMFullAccess")],
  },
  {
    name: "everything, in a first preview",
    verdict: "violated",
    resources: [
      { ...NOTEBOOK, props: { roleArn: unknownValue }, propertyDependencies: { roleArn: ["notebook"] } },
      role(),
      grant({ Action: "*" }),
    ],
  },
  {
    name: "permissions that are not known yet",
    verdict: "undecided",
    resources: [NOTEBOOK, role(), { ...grant({}), props: { role: "notebook", policy: unknownValue } }],
  },
]);
