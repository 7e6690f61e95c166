import { definePolicy } from "../policy/define-policy.ts";
import { credentialSetWithin, credentialWithin, describeHeld } from "../policy/assigned-credentials.ts";
import { isCredentialValue, isSecretName } from "../policy/credentials.ts";
import { type PlainSetting, plainSettings } from "../aws/secrets/plain-settings.ts";
import type { Resource } from "../policy/resource.ts";
import { setsThings } from "../aws/secrets/setting-files.ts";
import type { Value } from "../policy/value.ts";
import {
  combine,
  type Fault,
  holds,
  notApplicable,
  type Verdict,
  undecided,
  violated,
  whereConcerned,
} from "../policy/verdict.ts";

/** Properties that exist to take a credential; Pulumi keeps them encrypted. `Resource type: top-level property`. */
const TAKES_CREDENTIALS =
  /^(password|masterPassword|masterUserPassword|adminPassword|authToken|secretString|secretBinary|clientSecret|privateKey|certificateBody|certificateChain|.*Wo)$/;

const BY_REFERENCE = "keep it in aws.secretsmanager.Secret and pass its ARN";

function faultAt(what: string, place: Value): Omit<Fault, "fix"> {
  return {
    what,
    found: `a value at ${place.path}, which is not shown here`,
    required: "a reference that is resolved at run time, or a property that Pulumi keeps encrypted",
  };
}

function fault(what: string, place: Value): Verdict {
  const fix = `${BY_REFERENCE}; replace the credential, it must be taken for known`;
  return violated({ ...faultAt(what, place), fix });
}

/** A secret of the program is in no source and in no state in the clear: whoever may describe the resource reads it. */
function ofSecret(label: string, value: Value): Omit<Fault, "fix"> {
  return faultAt(
    `the plain setting ${label} holds a secret of the program, for all to read who may describe it`,
    value,
  );
}

function judgeLeaf(resource: Resource, leaf: Value): Verdict {
  const top = leaf.path.split(/[.[]/, 1)[0] ?? "";
  const text = leaf.text();
  if (text === undefined || TAKES_CREDENTIALS.test(top)) return holds;
  const held = setsThings(resource, leaf) ? credentialSetWithin(text) : credentialWithin(text);
  return held === undefined ? holds : fault(`the property holds ${describeHeld(held, leaf)}`, leaf);
}

function judgeSetting({ name, label, value, alwaysMarked = false }: PlainSetting): Verdict {
  if (!alwaysMarked && value.isSecret && value.state === "secret")
    return violated({ ...ofSecret(label, value), fix: BY_REFERENCE });
  if (name === undefined) {
    const open = value.isUnknown || isCredentialValue(value.text() ?? "", name);
    return open ? undecided(value.path, "which settings it holds is not known before deployment") : holds;
  }
  if (value.isAbsent) return holds;
  if (!isSecretName(name)) return judgeOther(label, value);
  if (value.isUnknown)
    return undecided(value.path, `whether ${label} is a reference or the credential itself is not known yet`);
  const text = value.text() ?? "";
  return isCredentialValue(text, name) ? fault(`the plain setting ${label} holds a credential`, value) : holds;
}

/** A setting of any name may hold others: a document, a connection string, the options of a program. */
function judgeOther(label: string, value: Value): Verdict {
  const text = value.text() ?? "";
  const held = credentialSetWithin(text);
  // What has the form of one is found in every property.
  if (held === undefined || credentialWithin(text) !== undefined) return holds;
  return fault(`the plain setting ${label} holds ${describeHeld(held, value)}`, value);
}

/** Where tags stand; they are printed in bills, in logs and to everyone who may list anything. */
const TAGS = ["tags", "tagsAll"] as const;

/** Tags are labels: of all the words for credentials, only this one is not also a label (Token: bearer, Secret: payments). */
function judgeTag(name: string, value: Value): Verdict {
  const isPassword = /passw(or)?d$|passphrase$/i.test(name) && isCredentialValue(value.text() ?? "", name);
  return isPassword && !value.isUnknown ? fault(`the tag ${name} holds a password`, value) : holds;
}

/** A setting whose name and value both tell of a credential holds one all the same. */
function onePerPlace(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((each) => [each.found, each] as const).reverse()).values()].reverse();
}

export const policy = definePolicy({
  name: "no-plaintext-secrets",
  title: "No credential stands in a resource's properties in plain text",
  severity: "critical",
  rationale:
    "User data, environment variables, tags, descriptions, parameters of stacks and configuration files are readable by everyone who may describe the resource, and stay in the state, in plans and in logs. A credential found there must be taken for stolen.",
  remediation: [
    "Replace the credential: it must be taken for known.",
    "Keep the new one in Secrets Manager, generated or set out of band.",
    "Pass its ARN and let the workload read it with its role.",
  ],
  controls: {
    fsbp: ["CodeBuild.1", "CodeBuild.2", "ECS.8"],
    pci: ["8.3.2", "8.6.2"],
    nist: ["IA-5(7)", "SC-28"],
    soc2: ["CC6.1"],
    iso27001: ["A.5.17"],
  },
  checkov: ["CKV_AWS_45", "CKV_AWS_46"],
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html",
  tokens: "any",
  check(resource) {
    if (!resource.type.startsWith("aws:")) return notApplicable("not a resource of AWS");
    const verdict = combine([
      ...resource.inputs.leaves().map((leaf) => judgeLeaf(resource, leaf)),
      ...plainSettings(resource).map((setting) => whereConcerned(setting.isPlain, judgeSetting(setting))),
      ...TAGS.flatMap((key) => resource.at(key).entries()).map(([name, value]) => judgeTag(name, value)),
    ]);
    return verdict.kind === "violated" ? { ...verdict, faults: onePerPlace(verdict.faults) } : verdict;
  },
});
