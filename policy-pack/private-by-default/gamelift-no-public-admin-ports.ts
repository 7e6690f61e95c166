import { integers } from "../policy/config.ts";
import { isInternetRange } from "../aws/network/network.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "gamelift-no-public-admin-ports",
  title: "Fleets of GameLift do not open SSH or remote desktop to everyone",
  severity: "high",
  rationale:
    "Players need the ports of the game. Ports 22 and 3389 are tried by bots within minutes, on every server of the fleet: one weak password, or one hole in the daemon, and the server is theirs.",
  remediation: [
    "Name your own range in ipRange of the ports that you need to look into a server, or take them out.",
    "Keep the ports of the game in entries of their own.",
  ],
  controls: { nist: ["AC-4", "SC-7"], soc2: ["CC6.6"], iso27001: ["A.8.20"] },
  url: "https://docs.aws.amazon.com/gameliftservers/latest/developerguide/fleets-remote-access.html",
  tokens: TOKENS.gameFleet,
  settings: { ports: integers([22, 3389], "Ports that must not be open to everyone") },
  demands: ({ ports }) => [
    {
      tokens: TOKENS.gameFleet,
      each: "ec2InboundPermissions",
      path: "ipRange",
      whenItem: (rule) =>
        and(
          rule.at("protocol").is("TCP"),
          some(ports, (port) =>
            and(
              rule.at("fromPort").satisfies((from) => from <= port),
              rule.at("toPort").satisfies((to) => to >= port),
            ),
          ),
        ),
      must: (range) => not(range.matches(isInternetRange)),
      what: "a port of administration is open to everyone",
      required: "a range of your own",
      fix: "set ipRange to your own addresses, or take the port out",
    },
  ],
});
