import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";

/**
 * The name of the snapshot that AWS takes of a store when it goes: the same in every run, and another for each store that
 * had the identifier, so that a second destroy does not fail for the first one's snapshot.
 *
 * @param identifier The store's.
 * @param replacing What replaces the store when it changes: then the successor's snapshot has another name.
 */
export function finalSnapshotName(
  name: string,
  identifier: string,
  replacing: Readonly<Record<string, pulumi.Input<string>>>,
  parent: pulumi.Resource,
): pulumi.Output<string> {
  const tail = new random.RandomId(name, { byteLength: 4, keepers: replacing }, { parent });
  return pulumi.interpolate`${identifier}-final-${tail.hex}`;
}
