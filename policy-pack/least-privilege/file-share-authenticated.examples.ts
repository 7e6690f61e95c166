import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const share = (authentication?: unknown) =>
  resourceOf(
    "aws:storagegateway/smbFileShare:SmbFileShare",
    "plans",
  )({
    gatewayArn: "arn:aws:storagegateway:eu-central-1:111122223333:gateway/sgw-1",
    locationArn: "arn:aws:s3:::plans",
    roleArn: "arn:aws:iam::111122223333:role/gateway",
    authentication,
  });

export const examples = defineExamples([
  { name: "users of a domain", verdict: "holds", resources: [share("ActiveDirectory")] },
  { name: "nothing said, which is the same", verdict: "holds", resources: [share()] },
  { name: "guests", verdict: "violated", resources: [share("GuestAccess")], says: "guests" },
  { name: "not known yet", verdict: "undecided", resources: [share(unknownValue)] },
]);
