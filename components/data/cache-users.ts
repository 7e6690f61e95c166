import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { CacheUsersPlan } from "./encrypted-cache.plan.ts";

/** The users of a cache: the application's, which logs in by IAM, and the default one, which can do nothing. @internal */
export interface CacheUsers {
  readonly application: aws.elasticache.User;
  readonly group: aws.elasticache.UserGroup;
}

/**
 * Makes them. No password exists: the application signs a token with its role's credentials, which holds for 15 minutes
 * (Amazon ElastiCache User Guide, "Authenticating with IAM"). @internal
 */
export function createCacheUsers(
  parent: pulumi.Resource,
  name: string,
  { engine, userId, defaultUserId, groupId, accessString }: CacheUsersPlan,
): CacheUsers {
  const user = (role: string, args: Omit<aws.elasticache.UserArgs, "engine">) =>
    new aws.elasticache.User(
      `${name}-user-${role}`,
      { engine, ...args, tags: { Name: `${name}-${role}` } },
      // The id is the account's: it cannot stand beside its successor.
      { parent, deleteBeforeReplace: true },
    );
  const application = user("app", {
    userId,
    // IAM asks that both be the same.
    userName: userId,
    accessString,
    authenticationMode: { type: "iam" },
  });
  const switchedOff = user("default", {
    userId: defaultUserId,
    // Redis demands a user of this name in every group, and lets in as it whoever names no other.
    userName: "default",
    accessString: "off resetchannels -@all",
    authenticationMode: { type: "no-password-required" },
  });
  const group = new aws.elasticache.UserGroup(
    `${name}-users`,
    {
      engine,
      userGroupId: groupId,
      userIds: [application.userId, switchedOff.userId],
      tags: { Name: name },
    },
    { parent, deleteBeforeReplace: true },
  );
  return { application, group };
}
