import { defineExamples, unknownValue } from "../policy/examples.ts";

function listener(props: Readonly<Record<string, unknown>>, family = "lb") {
  return {
    type: `aws:${family}/listener:Listener`,
    name: "edge",
    props: {
      loadBalancerArn: unknownValue,
      port: 443,
      protocol: "HTTPS",
      certificateArn: unknownValue,
      defaultActions: [{ type: "forward", targetGroupArn: unknownValue }],
      ...props,
    },
  } as const;
}

export const examples = defineExamples([
  {
    name: "TLS 1.2 and 1.3 with forward secrecy",
    verdict: "holds",
    resources: [listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" })],
  },
  {
    name: "a newer policy, with post-quantum key exchange",
    verdict: "holds",
    resources: [listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09" }, "alb")],
  },
  {
    name: "an older policy of TLS 1.2 only",
    verdict: "holds",
    resources: [listener({ sslPolicy: "ELBSecurityPolicy-FS-1-2-Res-2020-10" })],
  },
  {
    name: "no policy, which means TLS 1.0 and newer",
    verdict: "violated",
    resources: [listener({})],
    says: "ELBSecurityPolicy-2016-08",
  },
  {
    name: "the policies of RFC 9151",
    verdict: "holds",
    resources: [
      listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07" }),
      listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-2-RFC9151-FIPS-2023-07" }),
    ],
  },
  {
    name: "only TLS 1.3, post-quantum and by FIPS",
    verdict: "holds",
    resources: [listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09" })],
    config: { minimumVersion: "1.3" },
  },
  {
    name: "TLS 1.0 with post-quantum key exchange",
    verdict: "violated",
    resources: [listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09" })],
  },
  {
    name: "TLS 1.3 by name, and 1.0 as well",
    verdict: "violated",
    resources: [listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-0-2021-06" }, "alb")],
    says: "a policy of TLS 1.2 or newer",
  },
  {
    name: "a TLS listener of a network load balancer",
    verdict: "violated",
    resources: [listener({ protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS-1-1-2017-01" })],
  },
  {
    name: "TLS 1.2 where only 1.3 may be",
    verdict: "violated",
    resources: [listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" })],
    config: { minimumVersion: "1.3" },
    says: "ELBSecurityPolicy-TLS13-1-3-2021-06",
  },
  {
    name: "a policy that is not on the list",
    verdict: "violated",
    resources: [listener({ sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" })],
    config: { policies: ["ELBSecurityPolicy-TLS13-1-2-Res-2021-06"] },
  },
  {
    name: "HTTP, which another policy judges",
    verdict: "not applicable",
    resources: [listener({ protocol: "HTTP", port: 80 })],
  },
  {
    name: "a policy that is not known yet",
    verdict: "undecided",
    resources: [listener({ sslPolicy: unknownValue })],
  },
  { name: "a protocol that is not known yet", verdict: "undecided", resources: [listener({ protocol: unknownValue })] },
]);
