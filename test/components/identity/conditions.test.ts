import { assert } from "chai";
import {
  allOf,
  approvedRegions,
  betweenTimes,
  fromAccount,
  fromResource,
  fromVpc,
  inPlainText,
  inRegions,
  knowsItsRegion,
  limitedToRegions,
  overTls,
  viaService,
  withPrincipalTag,
} from "../../../components/identity/conditions.ts";
import { rolePolicy } from "../../../components/identity/role-policy.ts";
import type { Statement } from "../../../components/identity/statement.ts";
import { DEPLOYMENT, valueOf } from "../harness.ts";

const REGION = { StringEquals: { "aws:RequestedRegion": ["us-east-1"] } };
const READ: Statement = { sid: "Read", actions: ["s3:GetObject"], resources: ["arn:aws:s3:::documents/*"] };

describe("conditions", () => {
  it("say what they are called for", () => {
    assert.deepEqual(overTls(), { Bool: { "aws:SecureTransport": "true" } });
    assert.deepEqual(inPlainText(), { Bool: { "aws:SecureTransport": "false" } });
    assert.deepEqual(viaService(DEPLOYMENT, "s3"), {
      StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" },
    });
    assert.deepEqual(viaService(DEPLOYMENT, "rds", "s3"), {
      StringEquals: { "kms:ViaService": ["rds.us-east-1.amazonaws.com", "s3.us-east-1.amazonaws.com"] },
    });
    assert.deepEqual(fromAccount(DEPLOYMENT), { StringEquals: { "aws:SourceAccount": DEPLOYMENT.account } });
    assert.deepEqual(fromResource(DEPLOYMENT, "arn:aws:ecs:*"), {
      StringEquals: { "aws:SourceAccount": DEPLOYMENT.account },
      ArnLike: { "aws:SourceArn": "arn:aws:ecs:*" },
    });
    assert.deepEqual(fromVpc("vpc-1"), { StringEquals: { "aws:SourceVpc": "vpc-1" } });
    assert.deepEqual(withPrincipalTag("team", ["payments"]), {
      StringEquals: { "aws:PrincipalTag/team": ["payments"] },
    });
  });

  it("take a time that begins before it ends", () => {
    const [from, until] = [new Date("2027-01-01T08:00:00Z"), new Date("2027-01-01T18:00:00Z")];
    assert.deepEqual(betweenTimes(from, until), {
      DateGreaterThanEquals: { "aws:CurrentTime": "2027-01-01T08:00:00.000Z" },
      DateLessThan: { "aws:CurrentTime": "2027-01-01T18:00:00.000Z" },
    });
    for (const end of [from, new Date("2026-01-01"), new Date("soon")])
      assert.throws(() => betweenTimes(from, end), RangeError);
  });

  it("hold together, each key once for an operator", () => {
    assert.deepEqual(allOf(viaService(DEPLOYMENT, "ssm"), undefined, inRegions(["us-east-1"]), overTls()), {
      StringEquals: { "kms:ViaService": "ssm.us-east-1.amazonaws.com", "aws:RequestedRegion": ["us-east-1"] },
      Bool: { "aws:SecureTransport": "true" },
    });
    assert.throws(() => allOf(overTls(), inPlainText()), /Bool of aws:SecureTransport/);
  });
});

describe("limitedToRegions", () => {
  it("adds the approved regions to what a statement says already", () => {
    const statement = { ...READ, conditions: overTls() };
    assert.deepEqual(limitedToRegions(DEPLOYMENT, [statement]), [
      { ...statement, conditions: { ...overTls(), ...REGION } },
    ]);
    const abroad = { ...DEPLOYMENT, approvedRegions: ["eu-west-1", "us-east-1"] };
    assert.deepEqual(approvedRegions(abroad), ["eu-west-1", "us-east-1"]);
    assert.deepEqual(limitedToRegions(abroad, [READ])[0]?.conditions, inRegions(["eu-west-1", "us-east-1"]));
  });

  it("leaves what no region is asked of, and what is denied", () => {
    const statements: readonly Statement[] = [
      {
        sid: "Invalidate",
        actions: ["cloudfront:CreateInvalidation"],
        resources: ["arn:aws:cloudfront::1:distribution/a"],
      },
      { sid: "LogIn", actions: ["rds-db:connect"], resources: ["arn:aws:rds-db:us-east-1:1:dbuser:cluster-a/app"] },
      { ...READ, effect: "Deny" },
    ];
    assert.deepEqual(limitedToRegions(DEPLOYMENT, statements), statements);
  });

  it("exempts exactly what is asked for outside of regions", () => {
    const global = [
      "acm:DescribeCertificate",
      "cloudfront:GetDistribution",
      "iam:PassRole",
      "organizations:DescribeOrganization",
      "route53:ChangeResourceRecordSets",
      "s3:ListAllMyBuckets",
      "sts:GetCallerIdentity",
      "waf:GetWebACL",
      "wafv2:GetWebACL",
    ];
    for (const action of global) assert.isFalse(knowsItsRegion(action), action);
    for (const action of ["s3:GetObject", "kms:Decrypt", "ecr:GetAuthorizationToken", "route53resolver:ListRules"])
      assert.isTrue(knowsItsRegion(action), action);
  });

  it("makes two statements of one that names both kinds, with sids of their own", async () => {
    const mixed: Statement = {
      sid: "Look",
      actions: ["ec2:DescribeRegions", "sts:GetCallerIdentity"],
      resources: ["*"],
      why: "AWS defines no resource for either",
    };
    const document = JSON.parse(await valueOf(rolePolicy(DEPLOYMENT, [mixed]))) as {
      readonly Statement: readonly Readonly<Record<string, unknown>>[];
    };
    assert.deepEqual(
      document.Statement.map(({ Action, Condition, Sid }) => ({ Action, Condition, Sid })),
      [
        {
          Action: "ec2:DescribeRegions",
          Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } },
          Sid: "Look",
        },
        { Action: "sts:GetCallerIdentity", Condition: undefined, Sid: "Look2" },
      ],
    );
  });
});
