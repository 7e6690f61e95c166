import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "acm-key-length",
  title: "Certificates have keys of 2,048 bits of RSA, or elliptic ones",
  severity: "high",
  rationale: "RSA keys of 1,024 bits are within reach of whoever has the machines for it; browsers refuse them.",
  remediation: ['Set keyAlgorithm: "RSA_2048" or "EC_prime256v1", or leave it out.'],
  controls: { fsbp: ["ACM.2"] },
  url: "https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html",
  demands: [
    {
      tokens: TOKENS.certificate,
      path: "keyAlgorithm",
      must: isNoneOf(["RSA_1024"]),
      what: "the key is too short",
      required: "RSA_2048 or longer, or an elliptic curve",
      fix: 'set keyAlgorithm: "EC_prime256v1"',
    },
  ],
});
