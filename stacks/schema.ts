import { z } from "zod";
import { backup } from "./schema-backup.ts";
import { buckets, caches, registries, tables } from "./schema-data.ts";
import { databases } from "./schema-databases.ts";
import { edge } from "./schema-edge.ts";
import { imageSigning, registryScanning } from "./schema-images.ts";
import { access } from "./schema-access.ts";
import { account, application, environment, nameSuffix, network, requiredTags } from "./schema-network.ts";
import { alerts, encryption, logs, protection, secrets, waitForSteadyState } from "./schema-security.ts";
import { parameters } from "./schema-parameters.ts";
import { cluster, services } from "./schema-services.ts";

/** The project whose name starts every key of ours in `Pulumi.<stack>.yaml`. */
export const PROJECT = "zero-trust-aws";

/**
 * Everything that a stack may say, section by section: each is the value of one config key `zero-trust-aws:<section>`.
 * Unknown keys are refused at every level.
 */
export const SECTIONS = {
  account,
  environment,
  application,
  nameSuffix: nameSuffix.optional(),
  requiredTags,
  protection: protection.optional(),
  waitForSteadyState: waitForSteadyState.optional(),
  access,
  network,
  encryption,
  logs,
  edge,
  cluster,
  registryScanning,
  imageSigning: imageSigning.optional(),
  registries,
  databases,
  caches,
  tables,
  buckets,
  secrets,
  parameters,
  services,
  alerts,
  backup,
};

/** The sections together, for walking and for the JSON Schema. */
export const STACK = z.strictObject(SECTIONS);

/** The name of a section. */
export type Section = keyof typeof SECTIONS;

/** A stack as the schema leaves it: defaults that do not depend on the environment are applied. */
export type Stated = z.output<typeof STACK>;
