import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "firehose-encrypted",
  title: "Firehose streams are encrypted at rest",
  severity: "medium",
  rationale: "Records wait in the stream's buffers, and after failures for up to a day.",
  remediation: ["Set serverSideEncryption: { enabled: true }."],
  controls: { fsbp: ["DataFirehose.1"] },
  checkov: ["CKV_AWS_240"],
  url: "https://docs.aws.amazon.com/firehose/latest/dev/encryption.html",
  demands: [
    {
      tokens: TOKENS.deliveryStream,
      // Of a stream that reads from another one, that one keeps the records.
      when: (stream) =>
        not(or(stream.at("kinesisSourceConfiguration").set(), stream.at("mskSourceConfiguration").set())),
      path: "serverSideEncryption.enabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the stream is not encrypted at rest",
      required: "true",
      fix: "set serverSideEncryption: { enabled: true }",
    },
  ],
});
