import { text } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { isVersionAtLeast } from "../policy/versions.ts";

/** Versions 0.9, 1.0 and 2.0 ended on 2026-04-01; no end is set for later ones (AWS Glue Developer Guide, as of 2026-08). */
const OLDEST = "3.0";

export const policy = definePropertyPolicy({
  name: "glue-version",
  title: "Spark jobs of Glue run a version that AWS supports",
  severity: "medium",
  rationale: "Old versions of Glue carry old Spark and Python, for which nobody closes holes any more.",
  remediation: ['Set glueVersion: "5.0", and see that the script runs on that version of Spark.'],
  controls: { fsbp: ["Glue.4"] },
  url: "https://docs.aws.amazon.com/glue/latest/dg/release-notes.html",
  tokens: TOKENS.glueJob,
  settings: { oldest: text(OLDEST, "The oldest version of Glue that may run", "^\\d+\\.\\d+$") },
  demands: ({ oldest }) => [
    {
      tokens: TOKENS.glueJob,
      // Python shell and Ray jobs have versions of their own.
      when: (job) => job.at("command.name").oneOf(["glueetl", "gluestreaming"], { absent: "glueetl" }),
      path: "glueVersion",
      must: (version) =>
        or(
          not(version.set()),
          version.matches((text) => isVersionAtLeast(text, oldest)),
        ),
      what: "AWS no longer supports that version of Glue",
      required: `${oldest} or newer`,
      fix: 'set glueVersion: "5.0"',
    },
  ],
});
