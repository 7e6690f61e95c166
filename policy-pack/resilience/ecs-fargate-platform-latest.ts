import { flag, texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { LAUNCH_TOKENS, launches } from "../aws/compute/task-launches.ts";
import { or, some } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, notApplicable, type Verdict } from "../policy/verdict.ts";

function onFargate(place: Value): Verdict {
  const providers = place.at("capacityProviderStrategies").items();
  const isFargate = or(
    place.at("launchType").is("FARGATE"),
    some(providers, (strategy) => strategy.at("capacityProvider").oneOf(["FARGATE", "FARGATE_SPOT"])),
  );
  return judge(isFargate, {
    what: "the tasks do not run on Fargate",
    at: place.at("launchType"),
    required: "FARGATE, or the capacity provider FARGATE or FARGATE_SPOT",
    fix: 'set launchType: "FARGATE"',
  });
}

export const policy = definePolicy({
  name: "ecs-fargate-platform-latest",
  title: "Fargate tasks run on the latest platform version",
  severity: "medium",
  rationale:
    "The platform version is the kernel and the container runtime below the task. One that is pinned stays behind when AWS repairs a hole in it; the latest is taken up by every new deployment.",
  remediation: ['Set platformVersion: "LATEST", or leave it out, and deploy anew.'],
  controls: { fsbp: ["ECS.10"], pci: ["6.3.3"], nist: ["SI-2"], soc2: ["CC7.1"], iso27001: ["A.8.8", "A.8.19"] },
  checkov: ["CKV_AWS_332"],
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html",
  tokens: LAUNCH_TOKENS,
  settings: {
    accepted: texts(["1.4.0"], "Versions that are accepted beside LATEST: what it means today"),
    requireFargate: flag(false, "Require also that services run on Fargate"),
  },
  check(resource, { accepted, requireFargate }) {
    const places = launches(resource);
    if (places.length === 0) return notApplicable("it runs no ECS task");
    return places.map((place) => {
      const version = place.at("platformVersion");
      const latest = judge(version.oneOf(["LATEST", ...accepted], { absent: "LATEST" }), {
        what: "the tasks are pinned to a platform version",
        at: version,
        required: ["LATEST", ...accepted].join(" or "),
        fix: 'set platformVersion: "LATEST", or leave it out',
      });
      return requireFargate ? combine([latest, onFargate(place)]) : latest;
    });
  },
});
