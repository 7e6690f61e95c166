/**
 * The staging labels of a secret's versions (AWS Secrets Manager API reference: PutSecretValue, UpdateSecretVersionStage). Each
 * label is at one version; a version that has none is deprecated, and AWS drops it.
 */
import type { Account, AccountResource } from "../account.ts";
import { asString, asStrings } from "../values.ts";
import type { ValueMap } from "../wire.ts";

/** The type whose labels these are. */
export const SECRET_VERSION = "aws:secretsmanager/secretVersion:SecretVersion";

const CURRENT = "AWSCURRENT";
const PREVIOUS = "AWSPREVIOUS";

/**
 * Moves the labels that a new version was given from the secret's other versions, and drops those that have none left. The
 * first version of a secret is current whatever it was given.
 *
 * @returns The new version's outputs, with the labels that it has.
 */
export async function settleStages(account: Account, created: AccountResource): Promise<ValueMap> {
  const others = account.all().filter((item) => isVersionOf(item, created) && item.id !== created.id);
  const given = asStrings(created.inputs["versionStages"]);
  const wanted = given.length === 0 || others.length === 0 ? [...new Set([...given, CURRENT])] : given;
  for (const other of others) {
    const labels = asStrings(other.outputs["versionStages"]);
    const kept = labels.filter((label) => !wanted.includes(label) && !(label === PREVIOUS && wanted.includes(CURRENT)));
    const left = labels.includes(CURRENT) && wanted.includes(CURRENT) ? [PREVIOUS, ...kept] : kept;
    if (left.length === 0) await account.remove(other);
    else await account.put({ ...other, outputs: { ...other.outputs, versionStages: left } });
  }
  const outputs = { ...created.outputs, versionStages: wanted };
  await account.put({ ...created, outputs });
  return outputs;
}

function isVersionOf(item: AccountResource, { token, inputs, region }: AccountResource): boolean {
  return (
    item.token === token &&
    item.region === region &&
    asString(item.inputs["secretId"]) !== undefined &&
    item.inputs["secretId"] === inputs["secretId"]
  );
}
