import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

/**
 * By engine and line: the minor version that is mended (AWS security bulletin AWS-2022-004 of 2022-04-11, which withdrew all
 * before). Infinity: none of the line was mended. Lines that are not here were not affected.
 */
const FIXED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  postgres: { "13": 3, "12": 7, "11": 12, "10": 17, "9.6": 22, "9.5": Infinity, "9.4": Infinity, "9.3": Infinity },
  "aurora-postgresql": { "11": 9, "10": 14 },
};

/** A version of 9 has two numbers for its line: 9.6.21 is 21 of 9.6. Without a minor version AWS takes the newest. */
function isVulnerable(version: string, fixed: Readonly<Record<string, number>>): boolean {
  const [, line = "", minor] = /^(9\.\d+|\d+)(?:\.(\d+))?/.exec(version) ?? [];
  const mended = Object.hasOwn(fixed, line) ? fixed[line] : undefined;
  if (mended === Infinity) return true;
  return mended !== undefined && minor !== undefined && Number(minor) < mended;
}

export const policy = definePropertyPolicy({
  name: "rds-postgresql-log-fdw",
  title: "PostgreSQL is of a version whose log_fdw does not read files of the host",
  severity: "high",
  rationale:
    "In the versions named by AWS's bulletin AWS-2022-004, whoever may use the log_fdw extension reads files of the database's host, credentials of the service among them.",
  remediation: [
    "Set engineVersion to 13.3, 12.7, 11.12, 10.17 or later (Aurora: 11.9, 10.14 or later); better, to a major version that is still supported.",
  ],
  controls: {},
  checkov: ["CKV_AWS_250", "CKV_AWS_388"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.html",
  demands: [
    {
      tokens: families(TOKENS.rdsInstance, TOKENS.rdsCluster, TOKENS.rdsClusterInstance),
      path: "engineVersion",
      must: (place, database) => {
        const engine = database.at("engine").text();
        const lists = Object.entries(FIXED).filter(([name]) => engine === undefined || name === engine);
        return not(place.matches((version) => lists.some(([, fixed]) => isVulnerable(version, fixed))));
      },
      when: (database) => database.at("engine").oneOf(Object.keys(FIXED)),
      what: "whoever may use log_fdw reads files of the host",
      required: "13.3, 12.7, 11.12, 10.17 or later (Aurora: 11.9, 10.14 or later)",
      fix: "set engineVersion to a supported version",
    },
  ],
});
