import { integers } from "../policy/config.ts";
import { isInternetRange } from "../aws/network/network.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, no, not, or, some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "lightsail-no-public-admin-ports",
  title: "Lightsail machines do not open SSH or remote desktop to everyone",
  severity: "high",
  rationale:
    "Ports 22 and 3389 are tried by bots within minutes: one weak password, or one hole in the daemon, and the machine is theirs.",
  remediation: [
    'Name your own ranges in cidrs of portInfos, or take the port out and use the browser-based client of Lightsail (cidrListAliases: ["lightsail-connect"]).',
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/lightsail/latest/userguide/understanding-firewall-and-port-mappings-in-amazon-lightsail.html",
  preset: "strict",
  tokens: TOKENS.lightsailPorts,
  settings: { ports: integers([22, 3389], "Ports that must not be open to everyone") },
  demands: ({ ports }) => [
    {
      tokens: TOKENS.lightsailPorts,
      each: "portInfos",
      path: "cidrs",
      whenItem: (info) =>
        and(
          not(info.at("protocol").oneOf(["udp", "icmp", "icmpv6"])),
          some(ports, (port) =>
            and(
              info.at("fromPort").satisfies((from) => from <= port),
              info.at("toPort").satisfies((to) => to >= port),
            ),
          ),
          or(
            // With no range at all Lightsail takes the whole internet.
            and(not(info.at("cidrs").set()), not(info.at("ipv6Cidrs").set()), not(info.at("cidrListAliases").set())),
            ...[...info.at("cidrs").items(), ...info.at("ipv6Cidrs").items()].map((range) =>
              range.matches(isInternetRange),
            ),
          ),
        ),
      must: () => no,
      what: "a port of administration is open to everyone",
      required: "narrow ranges",
      fix: "name your own ranges in cidrs",
    },
  ],
});
