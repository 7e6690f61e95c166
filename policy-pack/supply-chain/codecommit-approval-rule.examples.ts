import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function repository(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:codecommit/repository:Repository",
    name: "code",
    props: { ...{ repositoryName: "shop" }, ...props },
  };
}

function rule(props: Readonly<Record<string, unknown>>, dependsOn: readonly string[] = []): ExampleResource {
  return {
    type: "aws:codecommit/approvalRuleTemplateAssociation:ApprovalRuleTemplateAssociation",
    name: "rule",
    props,
    propertyDependencies: { repositoryName: dependsOn },
  };
}

export const examples = defineExamples([
  {
    name: "a rule",
    verdict: "holds",
    resources: [repository(), rule({ repositoryName: unknownValue, approvalRuleTemplateName: "two" }, ["code"])],
  },
  {
    name: "a rule by name",
    verdict: "holds",
    resources: [repository(), rule({ repositoryName: "shop", approvalRuleTemplateName: "two" })],
  },
  { name: "none", verdict: "violated", resources: [repository()] },
  {
    name: "a rule of another repository",
    verdict: "violated",
    resources: [repository(), rule({ repositoryName: "other", approvalRuleTemplateName: "two" })],
  },
  {
    name: "a rule that cannot be told",
    verdict: "undecided",
    resources: [repository(), rule({ repositoryName: unknownValue })],
  },
]);
