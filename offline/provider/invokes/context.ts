/** What a function call is answered from. */
import type { AwsShared } from "../aws/shared.ts";

/** The shared state, with the region and default tags of the provider instance that is asked. */
export interface InvokeContext extends AwsShared {
  readonly defaultTags: Readonly<Record<string, string>>;
}
