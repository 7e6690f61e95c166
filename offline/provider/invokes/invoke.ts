/** Functions of the aws package. */
import type { AwsShared } from "../aws/shared.ts";
import type { InvokeResult } from "../provider.ts";
import type { ValueMap } from "../wire.ts";

/** What an invoke is answered from. */
export interface InvokeContext extends AwsShared {
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** Answers a function call. */
export async function invoke(token: string, _args: ValueMap, context: InvokeContext): Promise<InvokeResult> {
  if (token.endsWith(":getCallerIdentity")) {
    return {
      result: {
        accountId: context.account,
        arn: `arn:aws:iam::${context.account}:user/offline`,
        userId: "AIDAOFFLINE0000000000",
        id: context.account,
      },
      failures: [],
    };
  }
  throw new Error(`the stand-in for AWS does not know the function ${token}`);
}
