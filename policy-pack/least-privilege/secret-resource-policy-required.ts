import { flag } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { deniesAllButSome, WHO } from "../aws/iam/readers.ts";
import { TOKENS } from "../policy/tokens.ts";
import { deniesWithoutTls } from "../aws/iam/transport.ts";
import { not, or } from "../policy/truth.ts";
import { combine, judge, undecided, type Verdict } from "../policy/verdict.ts";

const READ = ["secretsmanager:GetSecretValue"];

export const policy = defineGraphPolicy({
  name: "secret-resource-policy-required",
  title: "Every secret has a policy that names who may read it",
  severity: "medium",
  // Few organizations guard each secret twice; those that do must also keep the lists of readers.
  preset: "ledger",
  rationale:
    "IAM alone lets every administrator, and every role that is too wide, read a secret. A Deny in the secret's own policy holds for all of them, so that the list of readers is in one place.",
  remediation: [
    "Add an aws.secretsmanager.SecretPolicy with blockPublicPolicy: true.",
    'Deny secretsmanager:GetSecretValue to Principal "*" with Condition ArnNotLike aws:PrincipalArn: the roles that read, rotate and deploy.',
    "Deny secretsmanager:* where aws:SecureTransport is false.",
  ],
  controls: {
    pci: ["7.2.1", "8.6.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html",
  tokens: TOKENS.secret,
  settings: {
    tlsOnly: flag(true, "Require that the policy refuses requests without TLS too"),
    blockPublic: flag(true, "Require blockPublicPolicy in an aws.secretsmanager.SecretPolicy"),
  },
  check(secret, { tlsOnly, blockPublic }, graph) {
    const { found, maybe } = graph.companions(secret, TOKENS.secretPolicy, "secretArn");
    const [open] = maybe;
    const documents = [secret, ...found].map((holder) => holder.at("policy")).filter((document) => !document.isAbsent);
    if (documents.length === 0 && open) return undecided(`${open.name}: secretArn`);
    const fix = (rest: string) => `in aws.secretsmanager.SecretPolicy ${rest}`;
    const verdicts: Verdict[] = [
      judge(or(...documents.map((document) => deniesAllButSome(document, { actions: READ, keys: [WHO] }))), {
        what:
          documents.length === 0 ? "the secret has no policy" : "the secret's policy does not keep it to its readers",
        found: documents.length === 0 ? "no policy" : "no Deny of GetSecretValue for everyone but some",
        required: "a Deny of secretsmanager:GetSecretValue to everyone but the roles that read it",
        fix: fix('deny Principal "*" with Condition: { ArnNotLike: { "aws:PrincipalArn": [role.arn] } }'),
      }),
    ];
    if (documents.length === 0) return verdicts;
    if (tlsOnly) {
      verdicts.push(
        judge(or(...documents.map((document) => deniesWithoutTls(document, READ))), {
          what: "the secret's policy lets requests without TLS pass",
          found: "no Deny on aws:SecureTransport false",
          required: "a Deny for requests without TLS",
          fix: fix('deny secretsmanager:* with Condition: { Bool: { "aws:SecureTransport": "false" } }'),
        }),
      );
    }
    if (blockPublic) {
      verdicts.push(
        ...found.map((policyOf) =>
          judge(not(policyOf.at("blockPublicPolicy").is(false, { absent: false })), {
            what: "nothing stops the secret's policy from being made public",
            at: policyOf.at("blockPublicPolicy"),
            required: "true",
            fix: fix("set blockPublicPolicy: true"),
          }),
        ),
      );
    }
    return combine(verdicts);
  },
});
