import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { every, not, type Truth, truth, unknown } from "../policy/truth.ts";
import { judge, type Verdict } from "../policy/verdict.ts";

/**
 * One switch of a kind of resource. What has a policy of its own is not here: load balancers of applications, CloudFront,
 * RDS, ElastiCache.
 */
interface Switch {
  readonly tokens: readonly string[];
  readonly path: string;
  readonly on: string | boolean;
  /** What AWS takes when it is left out. */
  readonly absent: string | boolean;
}

const SWITCHES: readonly Switch[] = [
  { tokens: TOKENS.daxCluster, path: "clusterEndpointEncryptionType", on: "TLS", absent: "NONE" },
  { tokens: TOKENS.memoryCluster, path: "tlsEnabled", on: true, absent: true },
  { tokens: TOKENS.apiCache, path: "transitEncryptionEnabled", on: true, absent: false },
];

interface Form {
  readonly list: string;
  readonly name: string;
  readonly value: string;
}

const GROUP: Form = { list: "parameters", name: "name", value: "value" };
const WORKGROUP: Form = { list: "configParameters", name: "parameterKey", value: "parameterValue" };

interface Parameter {
  readonly tokens: readonly string[];
  /** The list of parameters and what holds name and value in it, where they are not called that. */
  readonly form?: Form;
  readonly name: string;
  readonly isOn: (value: string) => boolean;
  readonly value: string;
  /** Whether TLS is required where the group does not name the parameter. */
  readonly absent: (group: Resource) => Truth;
}

const isSwitchedOn = (value: string) => /^(1|on|true)$/i.test(value);

const PARAMETERS: readonly Parameter[] = [
  {
    tokens: TOKENS.docdbParameterGroup,
    name: "tls",
    isOn: (value) => value !== "disabled",
    value: "enabled",
    absent: () => truth(true),
  },
  {
    tokens: TOKENS.neptuneParameterGroup,
    name: "neptune_enforce_ssl",
    isOn: isSwitchedOn,
    value: "1",
    absent: () => truth(true),
  },
  {
    tokens: TOKENS.redshiftParameterGroup,
    name: "require_ssl",
    isOn: isSwitchedOn,
    value: "true",
    absent: (group) => group.at("family").is("redshift-2.0"),
  },
  {
    tokens: TOKENS.redshiftWorkgroup,
    form: WORKGROUP,
    name: "require_ssl",
    isOn: isSwitchedOn,
    value: "true",
    // Since January 2025 AWS requires it of workgroups that do not say.
    absent: () => truth(true),
  },
];

function judgeSwitch(resource: Resource, { path, on, absent }: Switch): Verdict {
  return judge(resource.at(path).is(on, { absent }), {
    what: "data crosses the network in the clear",
    at: resource.at(path),
    required: String(on),
    fix: `set ${path}: ${JSON.stringify(on)}`,
    remedy: on,
  });
}

function judgeParameter(group: Resource, { name, isOn, value, absent, form = GROUP }: Parameter): Verdict {
  const parameters = group.at(form.list);
  const named = parameters.items().filter((item) => item.at(form.name).is(name).answer !== "no");
  const place = named[0]?.at(form.value);
  const forced =
    named.length === 0
      ? absent(group)
      : every(named, (item) => {
          const isIt = item.at(form.name).is(name);
          return isIt.answer === "unknown" ? unknown(isIt.path) : item.at(form.value).matches(isOn);
        });
  return judge(forced, {
    what:
      form === GROUP
        ? "databases of that parameter group take connections in the clear"
        : "the workgroup takes connections in the clear",
    at: place ?? parameters,
    required: `${name} = ${value}`,
    fix: `set ${form.list}: [{ ${form.name}: "${name}", ${form.value}: "${value}" }]`,
  });
}

function judgeSubscription(subscription: Resource): Verdict {
  const place = subscription.at("protocol");
  return judge(not(place.is("http")), {
    what: "messages are delivered in the clear",
    at: place,
    required: "https",
    fix: 'set protocol: "https" and an endpoint that begins with https://',
  });
}

const KINDS: readonly { readonly tokens: readonly string[]; readonly check: (resource: Resource) => Verdict }[] = [
  { tokens: TOKENS.topicSubscription, check: judgeSubscription },
];

export const policy = definePolicy({
  name: "encryption-in-transit-required",
  title: "Data crosses the network encrypted, inside of it too",
  severity: "high",
  rationale:
    "Inside a VPC nothing is secret by itself: a mirrored port, a peered network or one compromised host reads whatever passes in the clear.",
  remediation: [
    "Switch TLS on, and off what still takes plain connections.",
    "Where clients must move first, let both be for as long as an exception says.",
  ],
  controls: {
    fsbp: ["Redshift.2", "RedshiftServerless.2", "DynamoDB.7", "DocumentDB.6"],
    pci: ["4.2.1"],
    nist: ["SC-8", "SC-8(1)"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.20", "A.8.24"],
  },
  checkov: ["CKV_AWS_90", "CKV_AWS_105", "CKV_AWS_202", "CKV_AWS_215"],
  url: "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt.html",
  tokens: families(...[...SWITCHES, ...PARAMETERS, ...KINDS].map(({ tokens }) => tokens)),
  remediates: true,
  check(resource) {
    const is = ({ tokens }: { readonly tokens: readonly string[] }) => tokens.includes(resource.type);
    return [
      ...SWITCHES.filter(is).map((one) => judgeSwitch(resource, one)),
      ...PARAMETERS.filter(is).map((parameter) => judgeParameter(resource, parameter)),
      ...KINDS.filter(is).map(({ check }) => check(resource)),
    ];
  },
});
