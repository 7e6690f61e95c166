import { defineExamples, secret, unknownValue } from "../policy/examples.ts";

function cacheUser(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/user:User", name: "app", props } as const;
}

function memoryUser(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:memorydb/user:User", name: "app", props } as const;
}

export const examples = defineExamples([
  {
    name: "IAM",
    verdict: "holds",
    resources: [
      cacheUser({ userName: "app", accessString: "on ~app:* +@read", authenticationMode: { type: "iam" } }),
      memoryUser({ userName: "app", authenticationMode: { type: "iam" } }),
    ],
  },
  {
    name: "passwords",
    verdict: "holds",
    resources: [cacheUser({ userName: "app", passwords: [secret("example-value-of-16")] })],
  },
  {
    name: "no password",
    verdict: "violated",
    resources: [cacheUser({ userName: "app", noPasswordRequired: true })],
    says: "found true",
  },
  {
    name: "no password, by the mode",
    verdict: "violated",
    resources: [cacheUser({ userName: "app", authenticationMode: { type: "no-password-required" } })],
    says: "no-password-required",
  },
  {
    name: "MemoryDB",
    verdict: "violated",
    resources: [memoryUser({ userName: "app", authenticationMode: { type: "no-password" } })],
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [cacheUser({ userName: "app", authenticationMode: { type: unknownValue } })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cacheUser({ userName: "app", noPasswordRequired: unknownValue })],
  },
]);
