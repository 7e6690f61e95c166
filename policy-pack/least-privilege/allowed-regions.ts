import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/**
 * The provider as a resource of the program: what it makes without a region of its own stands in the provider's, which is
 * judged once, instead of once for everything that it makes.
 */
const PROVIDER = "pulumi:providers:aws";

export const policy = definePolicy({
  name: "allowed-regions",
  title: "Resources stand in the agreed regions only",
  severity: "medium",
  rationale:
    "What stands in a region that nobody looks at has no trail, no alarms and no guardrails there, and data may leave the country it was promised to stay in.",
  remediation: [
    "Set the provider's region, or the resource's own, to an agreed one.",
    "Name us-east-1 among the agreed ones where CloudFront needs its certificates and Web ACLs there.",
  ],
  controls: { nist: ["AC-4", "SA-9(5)"], soc2: ["CC6.1"], iso27001: ["A.5.23"] },
  url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html",
  preset: "strict",
  tokens: "any",
  settings: { regions: texts([], "Regions that may be used, as eu-central-1; none: the policy asks for nothing") },
  check(resource, { regions }) {
    if (regions.length === 0) return notApplicable("the config names no regions");
    if (resource.type !== PROVIDER && !resource.type.startsWith("aws:")) return notApplicable("it is not of AWS");
    const own = resource.at("region");
    const fault = {
      what:
        resource.type === PROVIDER
          ? "the provider works in a region that was not agreed"
          : "it stands in a region that was not agreed",
      required: regions.join(" or "),
      fix:
        resource.type === PROVIDER
          ? `set aws:region in the stack's config, or region of the provider, to "${regions[0] ?? ""}"`
          : `set region: "${regions[0] ?? ""}"`,
    };
    if (own.isAbsent) return notApplicable("its region is the provider's, which is judged by itself");
    return judge(own.oneOf(regions), { ...fault, at: own });
  },
});
