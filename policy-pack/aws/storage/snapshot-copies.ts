import type { Resource } from "../../policy/resource.ts";
import type { Value } from "../../policy/value.ts";

/** One place where a lifecycle policy says that snapshots are copied to another region. */
export interface SnapshotCopies {
  readonly encrypted: Value;
  readonly key: Value;
}

/** Every rule of a lifecycle policy that copies snapshots to another region: those of schedules and those of events. */
export function crossRegionCopies(policy: Resource): readonly SnapshotCopies[] {
  const details = policy.at("policyDetails");
  const scheduled = details
    .at("schedules")
    .items()
    .flatMap((schedule) => schedule.at("crossRegionCopyRules").items());
  const actions = details.at("action").items();
  const ofEvents = actions.flatMap((action) => action.at("crossRegionCopies").items());
  return [
    ...scheduled.map((rule) => ({ encrypted: rule.at("encrypted"), key: rule.at("cmkArn") })),
    ...ofEvents
      .map((copy) => copy.at("encryptionConfiguration"))
      .map((place) => ({ encrypted: place.at("encrypted"), key: place.at("cmkArn") })),
  ];
}
