import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or, type Truth, unknown } from "../policy/truth.ts";

/** The build leaves something behind that the key would encrypt: artifacts, or a cache in a bucket. */
function leavesSomething(project: Resource): Truth {
  const cache = project.at("cache");
  const others = project.at("secondaryArtifacts");
  return or(
    not(project.at("artifacts.type").is("NO_ARTIFACTS")),
    others.isUnknown ? unknown(others.path) : others.set(),
    cache.isUnknown ? unknown(cache.path) : cache.at("type").is("S3", { absent: "NO_CACHE" }),
  );
}

export const policy = definePropertyPolicy({
  name: "codebuild-encryption-cmk",
  title: "Builds encrypt their artifacts with a customer-managed key",
  severity: "low",
  rationale:
    "The key of S3 serves every bucket of the account. A key of one's own can be restricted to those who deploy.",
  remediation: ["Set encryptionKey: key.arn."],
  controls: {},
  checkov: ["CKV_AWS_147"],
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.buildProject,
      path: "encryptionKey",
      must: namesOwnKey,
      when: leavesSomething,
      what: "the artifacts of the build have no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set encryptionKey: key.arn",
    },
  ],
});
