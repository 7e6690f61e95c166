import { expect } from "chai";
import {
  identityDocuments,
  isEveryAction,
  isEveryActionOf,
  isEveryResource,
  judgeStatements,
  isOpenToAll,
  isPublic,
  matchesPattern,
  namesNothing,
  readPolicy,
  type Statement,
} from "../../policy-pack/aws/iam/iam.ts";
import {
  hasPrincipalCondition,
  isBoundToOrganization,
  namesSomebody,
} from "../../policy-pack/aws/iam/iam-conditions.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";
import { holds } from "../../policy-pack/policy/verdict.ts";
import { UNKNOWN, Value } from "../../policy-pack/policy/value.ts";

function statementOf(parts: object): Statement {
  const document = readPolicy(new Value({ policy: { Statement: parts } }).at("policy"));
  if (document.state !== "known" || !document.statements[0]) throw new Error("no statement was read");
  return document.statements[0];
}

function where(operator: string, key: string, value: unknown): Statement {
  return statementOf({ Effect: "Allow", Principal: "*", Condition: { [operator]: { [key]: value } } });
}

describe("a policy document", () => {
  const state = (raw: unknown) => readPolicy(new Value({ policy: raw }).at("policy")).state;

  it("is read from text and from an object, with commas that JSON does not have", () => {
    expect(state('{"Statement":[]}')).to.equal("known");
    expect(state('{"Statement":[{"Effect":"Allow",},],}')).to.equal("known");
    expect(state('{"Statement":[{"Sid":"a,]"}]}')).to.equal("known");
    expect(state({ Statement: [] })).to.equal("known");
    expect(state("{")).to.equal("malformed");
    expect(state("")).to.equal("absent");
    expect(state(UNKNOWN)).to.equal("open");
    expect(state({ Statement: UNKNOWN })).to.equal("open");
  });

  it("of the same text is read for each place by itself", () => {
    const text = '{"Statement":[{"Effect":"Allow","Action":"s3:*"}]}';
    const places = new Value({ one: text, two: text }, "", new Set(["two"]));
    const read = ["one", "two"].map((key) => readPolicy(places.at(key)));
    const actions = read.flatMap((document) => (document.state === "known" ? document.statements[0]?.actions : []));
    expect(actions.map((action) => action?.path)).to.deep.equal(["one.Statement[0].Action", "two.Statement[0].Action"]);
    expect(actions.map((action) => action?.isSecret)).to.deep.equal([false, true]);
  });

  it("of the same text and place is secret where its resource says so", () => {
    const text = '{"Statement":[{"Effect":"Allow","Action":"sqs:*"}]}';
    for (const secrets of [new Set<string>(), new Set(["policy"])]) {
      const document = readPolicy(new Value({ policy: text }, "", secrets).at("policy"));
      const action = document.state === "known" ? document.statements[0]?.actions[0] : undefined;
      expect(action?.isSecret).to.equal(secrets.size > 0);
    }
  });

  it("is judged by its statements, as far as it can be read", () => {
    const kind = (raw: unknown) => judgeStatements(new Value({ policy: raw }).at("policy"), () => holds).kind;
    expect([kind('{"Statement":[{}]}'), kind("{"), kind(UNKNOWN), kind(undefined)]).to.deep.equal([
      "holds",
      "not applicable",
      "undecided",
      "holds",
    ]);
  });

  it("takes a statement without an effect for one that allows", () => {
    expect(statementOf({ Action: "s3:*" }).allows.answer).to.equal("yes");
    expect(statementOf({ Effect: "Deny" }).allows.answer).to.equal("no");
    expect(statementOf({ Effect: UNKNOWN }).allows.answer).to.equal("unknown");
  });

  it("is in every place of a resource that holds one", () => {
    const props = { policy: "a", inlinePolicy: "b", inlinePolicies: [{ policy: "c" }, {}] };
    const resource = plainResource({ type: "t", name: "n", urn: "u", props });
    expect(identityDocuments(resource).map((value) => value.text())).to.deep.equal(["a", "b", "c"]);
    const open = plainResource({ type: "t", name: "n", urn: "u", props: { ...props, inlinePolicies: UNKNOWN } });
    expect(identityDocuments(open).map((value) => value.path)).to.deep.equal(["inlinePolicies"]);
  });
});

describe("a principal", () => {
  const answer = (Principal: unknown) => isOpenToAll(statementOf({ Effect: "Allow", Principal })).answer;

  it("is everyone by a star, in any form", () => {
    for (const everyone of ["*", ["*"], { AWS: "*" }, { AWS: ["1", "*"] }, { AWS: "arn:aws:iam::*:root" }]) {
      expect(answer(everyone), JSON.stringify(everyone)).to.equal("yes");
    }
    expect(isOpenToAll(statementOf({ Effect: "Allow", NotPrincipal: { AWS: "1" } })).answer).to.equal("yes");
  });

  it("is not everyone where it is a service, a provider, a canonical user or an account", () => {
    for (const somebody of [{ Service: "*" }, { Federated: "*" }, { CanonicalUser: "*" }, { AWS: "123456789012" }]) {
      expect(answer(somebody), JSON.stringify(somebody)).to.equal("no");
    }
    for (const AWS of ["x*", "*x", "xarn:aws:iam::*:root", "arn:aws:iam::123456789012:root", "arn:aws:s3::*:a"]) {
      expect(answer({ AWS }), AWS).to.equal("no");
    }
    expect(answer(UNKNOWN)).to.equal("unknown");
    expect(answer(undefined)).to.equal("no");
    expect(statementOf({ Principal: ["*"] }).principals.map(({ kind }) => kind)).to.deep.equal(["*"]);
  });
});

describe("a condition", () => {
  const KEYS = [
    ...["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:SourceAccount"],
    ...["aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpce"],
    ...["aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:userid", "kms:CallerAccount"],
    ...["aws:Ec2InstanceSourceVpc", "ec2:SourceInstanceArn", "ssm:SourceInstanceArn", "lambda:SourceFunctionArn"],
    ...["sns:Endpoint", "s3:DataAccessPointAccount", "s3:DataAccessPointArn"],
  ];

  it("on a key that tells who asks, or for whom, keeps a statement from being public", () => {
    for (const key of KEYS) {
      expect(hasPrincipalCondition(where("StringEquals", key, "abc-123")).answer, key).to.equal("yes");
      expect(isPublic(where("StringEquals", key, "abc-123")).answer, key).to.equal("no");
    }
    // Any account may have a user of that name, and anyone may call a function by its URL.
    const others = ["aws:username", "lambda:FunctionUrlAuthType", "aws:CurrentTime", "aws:SecureTransport"];
    for (const key of [...others, "xaws:SourceArn", "aws:SourceArnx"]) {
      expect(isPublic(where("StringEquals", key, "abc-123")).answer, key).to.equal("yes");
    }
  });

  it("on the organization binds to one", () => {
    for (const key of KEYS) {
      const isOfOrganization = key.startsWith("aws:PrincipalOrg");
      expect(isBoundToOrganization(where("StringLike", key, "o-a1b2c3d4e5/*")).answer === "yes", key).to.equal(
        isOfOrganization,
      );
    }
  });

  it("names nobody by an operator that is also true of others, or of a request without the key", () => {
    for (const operator of ["StringNotEquals", "ArnNotLike", "Null", "Bool", "DateLessThan", "NumericEquals"]) {
      expect(hasPrincipalCondition(where(operator, "aws:SourceArn", "abc")).answer, operator).to.equal("no");
      expect(hasPrincipalCondition(where(`ForAnyValue:${operator}`, "aws:SourceArn", "abc")).answer).to.equal("no");
    }
    for (const operator of ["StringEqualsIfExists", "stringlikeIFEXISTS", "ForAllValues:StringEquals"]) {
      expect(hasPrincipalCondition(where(operator, "aws:SourceArn", "abc")).answer, operator).to.equal("no");
    }
    for (const operator of ["StringEquals", "stringlike", "ArnLike", "ForAnyValue:StringEquals", "IfExistsNot"]) {
      expect(hasPrincipalCondition(where(operator, "aws:SourceArn", "abc")).answer, operator).to.equal("yes");
    }
  });

  it("names somebody by all of its values, of which there must be some", () => {
    expect(hasPrincipalCondition(where("StringEquals", "aws:SourceArn", ["abc", "*"])).answer).to.equal("no");
    expect(hasPrincipalCondition(where("StringEquals", "aws:SourceArn", [])).answer).to.equal("no");
    expect(hasPrincipalCondition(where("StringEquals", "aws:SourceArn", UNKNOWN)).answer).to.equal("unknown");
    expect(hasPrincipalCondition(where("StringEquals", UNKNOWN, "x")).answer).to.equal("no");
    expect(hasPrincipalCondition(statementOf({ Condition: UNKNOWN })).answer).to.equal("unknown");
  });

  const SOMEBODY = [
    ...[
      "abc",
      "123456789012",
      "o-a1b2c3d4e5",
      "o-a1b2c3d4e5/*",
      "AROA12345678:*",
      "vpce-12345678*",
      "somebody*",
      "",
      "a-o-1234*",
    ],
    ...["arn:aws:sns:us-east-1:123456789012:*", "arn:aws:s3:::bucket", "arn:aws:s3:::bucket/*", "arn:aws:s3:::a:*"],
    "arn:aws:s3:*:*:bucket",
  ];
  const NOBODY = [
    ...[
      "*",
      "o-*",
      "ou-*",
      "r-*",
      "vpc-*",
      "VPCE-1234567*",
      "AIDA*",
      "AROA1234567*",
      "1234*",
      "12345678901*",
      "short*",
      "?",
    ],
    ...[
      "arn:aws:sns:*:*:*",
      "arn:aws:sns:us-east-1:1234*:x",
      "arn:aws:s3:::*",
      "arn:aws:s3:::?a",
      "arn:aws:*:::bucket",
      "arn:aws:s3:*:*:a*",
      "arn:aws:s3:*:*:accesspoint/a",
      "arn:aws:s3:*:*:accesspoint:a",
      "${xaws:ResourceAccount}",
      "arn:aws:sns:*:*:topic",
    ],
    ...["arn:aws:s3", "arn:aws:s3::", "xo-1234567*"],
  ];

  it("has values that name somebody, and such as do not", () => {
    for (const text of SOMEBODY) expect(namesSomebody(text), text).to.equal(true);
    for (const text of NOBODY.slice(0, -1)) expect(namesSomebody(text), text).to.equal(false);
    expect(namesSomebody("xo-1234567*")).to.equal(true);
  });

  it("has variables that name the resource's own account or organization, and such as are true of everyone", () => {
    const prefixes = ["", "arn:aws:iam::", "arn:aws:sns:us-east-1:"];
    for (const name of ["aws:ResourceAccount", "aws:ResourceOrgID", "aws:resourceOrgPaths"]) {
      for (const prefix of prefixes) expect(namesSomebody(`${prefix}\${${name}}:a`), prefix + name).to.equal(true);
    }
    for (const name of ["aws:PrincipalAccount", "aws:userid", "aws:PrincipalOrgID, 'x'", "*", "aws:ResourceTag/team"]) {
      for (const prefix of prefixes) expect(namesSomebody(`${prefix}\${${name}}:a`), prefix + name).to.equal(false);
    }
    expect(namesSomebody("arn:aws:iam::123456789012:user/${aws:username}")).to.equal(true);
  });

  it("has values of wildcards alone", () => {
    for (const text of ["*", "?", "*?*"]) expect(namesNothing(text), text).to.equal(true);
    for (const text of ["", "a*", "*a", "*a*"]) expect(namesNothing(text), text).to.equal(false);
  });
});

describe("a pattern of IAM", () => {
  it("takes capitals for small letters, those beyond ASCII too", () => {
    for (const [pattern, text] of [
      ["S3:GET*", "s3:getObject"],
      ["s3:a?c", "S3:ABC"],
      ["ÄZ[a", "äz[A"],
      ["AZ@", "az@"],
    ] as const) {
      expect(matchesPattern(pattern, text), pattern).to.equal(true);
    }
    for (const [pattern, text] of [
      ["@", "`"],
      ["[", "{"],
      ["a", "b"],
      ["ä", "o"],
      ["a", ""],
      ["a", "ab"],
      ["", "a"],
    ] as const) {
      expect(matchesPattern(pattern, text), pattern).to.equal(false);
    }
    // The sign for kelvin is a capital of k, beyond ASCII.
    expect([matchesPattern("\u212a*", "k1"), matchesPattern("k*", "\u212a1")]).to.deep.equal([true, true]);
    expect(matchesPattern("", "")).to.equal(true);
    expect(matchesPattern("\u007f*", "\u007fa")).to.equal(true);
    expect(matchesPattern("\u0080*", "\u0080a")).to.equal(true);
  });

  it("stands for every resource, of one partition at least", () => {
    const every = [
      "*",
      "**",
      "arn:*",
      "arn:aws:*",
      "arn:aws-cn:*",
      "arn:aws-us-gov:*",
      "arn:aws:*:*:*:*",
      "arn:*:*:*:*:*",
    ];
    for (const resource of every) expect(isEveryResource(resource), resource).to.equal(true);
    for (const resource of ["arn:aws:s3:::*", "arn:aws:*:*:*:*:*", "arn:aws:s3:*", "?", "arn:aws-iso:*x", ""]) {
      expect(isEveryResource(resource), resource).to.equal(false);
    }
  });

  it("stands for every action, or for every one of a service", () => {
    for (const action of ["*", "*:*", "**", "*?"]) expect(isEveryAction(action), action).to.equal(true);
    for (const action of ["s3:*", "*:Get*", "?", ""]) expect(isEveryAction(action), action).to.equal(false);
    for (const action of ["s3:*", "S3:*", "*", "s?:*"]) expect(isEveryActionOf("s3", action), action).to.equal(true);
    for (const action of ["s3:Get*", "ec2:*", "s3:?"]) expect(isEveryActionOf("s3", action), action).to.equal(false);
  });
});
