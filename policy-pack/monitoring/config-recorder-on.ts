import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or, some, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "config-recorder-on",
  title: "AWS Config recorders are switched on",
  severity: "high",
  rationale: "A recorder does nothing until it is started: no change is recorded, no rule is judged.",
  remediation: ["Add an aws.cfg.RecorderStatus with the recorder's name, isEnabled: true, after a delivery channel."],
  controls: { fsbp: ["Config.1"] },
  checkov: ["CKV2_AWS_45"],
  url: "https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html",
  preset: "strict",
  tokens: families(TOKENS.configRecorder, TOKENS.configRecorderStatus),
  check(resource, _config, graph) {
    const fault = (at: Value | undefined) => ({
      what: "the recorder is not switched on",
      at,
      required: "an aws.cfg.RecorderStatus with isEnabled: true",
      fix: "add aws.cfg.RecorderStatus with name: recorder.name and isEnabled: true",
    });
    if (TOKENS.configRecorderStatus.includes(resource.type as never))
      return judge(resource.at("isEnabled").is(true), fault(resource.at("isEnabled")));
    const { found, maybe } = graph.companions(resource, TOKENS.configRecorderStatus, "name");
    const on = or(
      some(found, (status) => status.at("isEnabled").is(true)),
      ...maybe.map((status) => unknown(`${status.name}: name`)),
    );
    return judge(on, fault(found[0]?.at("isEnabled")));
  },
});
