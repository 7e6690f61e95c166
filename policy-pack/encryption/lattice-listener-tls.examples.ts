import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const listener = (protocol: unknown) =>
  resourceOf("aws:vpclattice/listener:Listener", "orders")({ name: "orders", serviceIdentifier: "svc-1", protocol });

export const examples = defineExamples([
  { name: "HTTPS", verdict: "holds", resources: [listener("HTTPS")] },
  { name: "TLS that the service ends itself", verdict: "holds", resources: [listener("TLS_PASSTHROUGH")] },
  { name: "HTTP", verdict: "violated", resources: [listener("HTTP")], says: "in the clear" },
  { name: "not known yet", verdict: "undecided", resources: [listener(unknownValue)] },
]);
