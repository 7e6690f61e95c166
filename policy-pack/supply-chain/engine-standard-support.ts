import { text } from "../policy/config.ts";
import { ENGINE_LINES, isInSupport } from "../aws/storage/engine-lines.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families } from "../policy/tokens.ts";

const SETTINGS = Object.fromEntries(
  ENGINE_LINES.map(({ name, oldest }) => [
    name,
    text(oldest, `The oldest line of ${name} that may run`, "^\\d+(\\.\\d+)*$"),
  ]),
);

export const policy = definePropertyPolicy({
  name: "engine-standard-support",
  title: "Databases, caches, brokers and search domains run a version in standard support",
  severity: "medium",
  // In extended support AWS still mends what is critical, for money: it advises.
  preset: "strict",
  rationale:
    "When a version leaves standard support, AWS charges extra for each hour and mends only what is critical, or upgrades it at a time of its own choice. The community has stopped by then, and the step to the next version grows.",
  remediation: [
    "Set engineVersion (kafkaVersion) to a later line, and read what changes in it first.",
    "Take the dates from AWS's release calendars, and raise the settings when a line leaves standard support.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html",
  tokens: families(...ENGINE_LINES.map(({ tokens }) => tokens)),
  settings: SETTINGS,
  demands: (config) =>
    ENGINE_LINES.map((line) => {
      const oldest = String(config[line.name] ?? line.oldest);
      return {
        tokens: line.tokens,
        path: line.path,
        when: line.isIt,
        must: (version) => isInSupport(version, line, oldest),
        what: "the version has left standard support",
        required: `${line.name} ${oldest} or newer`,
        fix: `set ${line.path} to ${oldest} or newer`,
      };
    }),
});
