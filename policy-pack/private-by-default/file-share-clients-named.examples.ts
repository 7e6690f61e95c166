import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const share = (...clientLists: readonly unknown[]) =>
  resourceOf(
    "aws:storagegateway/nfsFileShare:NfsFileShare",
    "plans",
  )({
    gatewayArn: "arn:aws:storagegateway:eu-central-1:111122223333:gateway/sgw-1",
    locationArn: "arn:aws:s3:::plans",
    roleArn: "arn:aws:iam::111122223333:role/gateway",
    clientLists,
  });

export const examples = defineExamples([
  { name: "a network", verdict: "holds", resources: [share("10.0.0.0/16")] },
  { name: "two machines", verdict: "holds", resources: [share("10.0.0.4", "10.0.0.5/32")] },
  { name: "everyone", verdict: "violated", resources: [share("0.0.0.0/0")], says: "every machine" },
  { name: "everyone beside a network", verdict: "violated", resources: [share("10.0.0.0/16", "0.0.0.0/0")] },
  { name: "not known yet", verdict: "undecided", resources: [share(unknownValue)] },
]);
