import type { Problem } from "../components/plan-error.ts";
import { problem } from "./checking.ts";
import type { Check } from "./checking.ts";
import { DEFAULTS } from "./defaults.ts";

/** The DNS firewall's mode, its lists and the ways to the internet fit together. */
export const checkControls: Check = ({ stated: { network, environment } }) => {
  if (network === undefined || environment === undefined) return [];
  const { dnsFirewall, externalHttps, appEgress } = network;
  const { domains, managedLists } = dnsFirewall;
  const mode = dnsFirewall.mode ?? DEFAULTS[environment].dnsFirewall;
  const path = ["network", "dnsFirewall"];
  const problems: Problem[] = [];
  if (mode === "off" && domains.length > 0)
    problems.push(
      problem(
        [...path, "domains"],
        domains,
        "no names with mode off, which answers everything",
        "Write `mode: allow-list`, or remove them.",
      ),
    );
  if (mode !== "managed" && Object.keys(managedLists).length > 0)
    problems.push(
      problem(
        [...path, "managedLists"],
        managedLists,
        `no lists with mode ${mode}`,
        "Write `mode: managed`, or remove them.",
      ),
    );
  if (mode === "allow-list" && domains.length === 0 && (externalHttps || appEgress === "all"))
    problems.push(
      problem(
        [...path, "domains"],
        undefined,
        `names of the services on the internet, with ${externalHttps ? "externalHttps on" : "appEgress all"} and mode allow-list: no other resolves`,
        "Add `domains: [api.example.com]`, or write `mode: managed`.",
      ),
    );
  return problems;
};
