import { definePropertyPolicy, has, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "dms-mongodb-authentication",
  title: "DMS authenticates to MongoDB",
  severity: "medium",
  rationale: "A source that lets DMS in without a password lets in everybody else who reaches it.",
  remediation: [
    'Set mongodbSettings.authType: "password", with authMechanism: "scram-sha-1", and give the endpoint its secret.',
  ],
  controls: { fsbp: ["DMS.11"] },
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.MongoDB.html",
  demands: [
    {
      tokens: TOKENS.migrationEndpoint,
      path: "mongodbSettings.authType",
      must: isOneOf(["password"], { absent: "password" }),
      when: has("engineName", "mongodb"),
      what: "DMS reads MongoDB without authentication",
      required: "password",
      fix: 'set mongodbSettings.authType: "password"',
    },
  ],
});
