/** Tells from the engine's events how a run ended. */
import { plain } from "./engine-events.ts";
import type { Diagnostic, EngineEvent, PolicyViolation } from "./engine-events.ts";
import { EXIT } from "./errors.ts";

/** How the first line of a message begins that reports wrong settings (stacks/ writes it). */
const SETTINGS_MARKER = "Settings of stack";

const SEVERITIES = ["critical", "high", "medium", "low"];

/** The violations of mandatory policies, the worst first, else in the engine's order. */
export function mandatoryViolations(events: readonly EngineEvent[]): readonly PolicyViolation[] {
  const rank = ({ severity = "" }: PolicyViolation) => {
    const place = SEVERITIES.indexOf(severity);
    return place < 0 ? SEVERITIES.length : place;
  };
  return events
    .flatMap(({ policyEvent }) => (policyEvent?.enforcementLevel === "mandatory" ? [policyEvent] : []))
    .sort((a, b) => rank(a) - rank(b));
}

/** The errors that were reported, without the ones that only say that others were. */
export function errorsOf(events: readonly EngineEvent[]): readonly Diagnostic[] {
  return events.flatMap(({ diagnosticEvent }) => (diagnosticEvent?.severity === "error" ? [diagnosticEvent] : []));
}

/** The policies that threw instead of judging, each as a sentence with the remedy. */
export function thrownPolicies(events: readonly EngineEvent[]): readonly string[] {
  return errorsOf(events).flatMap(({ message }) => {
    const match = /Error validating (?:resource|stack) with policy '(.+?)' from policy pack '(.+?)':\s*(.*)/.exec(
      plain(message),
    );
    if (match === null) return [];
    const [, policy = "", pack = "", why = ""] = match;
    return [
      `The policy ${policy} of the pack ${pack} threw (${why}). Correct the policy, or switch it off in the policy config: ` +
        `{"${policy}": "disabled"}.`,
    ];
  });
}

/** Whether the program refused the stack's settings. */
export function refusedSettings(events: readonly EngineEvent[]): boolean {
  return errorsOf(events).some(({ message }) => plain(message).trimStart().startsWith(SETTINGS_MARKER));
}

/** How the engine says that it did not take a policy pack's config. */
const POLICY_CONFIG = /^error: (?:validating policy config|configuring policy pack)/m;

/**
 * The exit code of a run.
 * @param code The CLI's.
 * @param stderr What the CLI wrote there: what goes wrong before the run begins is no event.
 */
export function judge(code: number, events: readonly EngineEvent[], stderr = ""): number {
  if (code === 0) return EXIT.good;
  if (mandatoryViolations(events).length > 0) return EXIT.policy;
  return refusedSettings(events) || POLICY_CONFIG.test(stderr) ? EXIT.usage : EXIT.failed;
}
