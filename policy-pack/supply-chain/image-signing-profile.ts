import { text } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { matchesName } from "../aws/operations/naming.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** The platform whose signatures ECR keeps beside an image; the others sign code for Lambda and devices. */
const CONTAINERS = "Notation-OCI-SHA384-ECDSA";

export const policy = defineGraphPolicy({
  name: "image-signing-profile",
  title: "There is a profile to sign container images with",
  severity: "low",
  rationale:
    "Whoever may push to a repository may push anything. A signature, made where images are built and checked before they run, tells the images of the build from all others.",
  remediation: [
    'Make an aws.signer.SigningProfile with platformId "Notation-OCI-SHA384-ECDSA".',
    "Sign with notation and the AWS Signer plugin after each push, and verify before each deployment.",
    "Name the repositories whose images are signed elsewhere in the setting except.",
  ],
  controls: { pci: ["6.3.2"], nist: ["CM-14", "SI-7", "SI-7(15)"], soc2: ["CC8.1"], iso27001: ["A.8.28", "A.8.30"] },
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-signing.html",
  preset: "ledger",
  tokens: TOKENS.repository,
  settings: { except: text("", "Regular expression for the names of repositories that are left out; empty: none") },
  check(repository, { except }, graph) {
    const isExcept = except === "" ? ({ answer: "no" } as const) : matchesName(repository.at("name"), except);
    if (isExcept.answer === "yes") return notApplicable("the policy config leaves it out");
    const profiles = graph.ofType(TOKENS.signingProfile);
    return judge(
      or(
        some(profiles, (profile) => profile.at("platformId").is(CONTAINERS)),
        isExcept,
      ),
      {
        what: "nothing in the stack signs the repository's images",
        found: profiles.length > 0 ? "a signing profile of another platform" : "no signing profile",
        required: `an aws.signer.SigningProfile of the platform ${CONTAINERS}`,
        fix: `add new aws.signer.SigningProfile(name, { platformId: "${CONTAINERS}" })`,
      },
    );
  },
});
