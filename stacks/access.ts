import type { Access } from "../components/identity/access.ts";
import { get } from "./keyed.ts";
import type { Keyed, Use } from "./settings.ts";

/** What a stack's services may be given access to, by kind and key. */
export interface Stores {
  readonly databases: Keyed<{ connect(use: { readonly as: string; readonly form: "fields" | "uri" }): Access }>;
  readonly caches: Keyed<{ connect(use: { readonly as: string }): Access }>;
  readonly tables: Keyed<ItemStore>;
  readonly buckets: Keyed<ItemStore>;
  /** Those that others call. */
  readonly services: Keyed<{ connect(use: { readonly as: string }): Access }>;
  readonly secrets: Keyed<{ provide(use: { readonly as: string; readonly jsonKey?: string | undefined }): Access }>;
  readonly parameters: Keyed<{
    read(use: AccessOptions): Access;
    inject(use: { readonly parameter: string; readonly as: string }): Access;
  }>;
}

interface AccessOptions {
  readonly as?: string | undefined;
}

interface ItemStore {
  read(use: AccessOptions): Access;
  readWrite(use: AccessOptions): Access;
}

/** The access that one line of a service's `uses` declares. */
export function accessOf(stores: Stores, use: Use): Access {
  switch (use.kind) {
    case "database":
      return get(stores.databases, use.database).connect(use);
    case "cache":
      return get(stores.caches, use.cache).connect(use);
    case "table":
      return get(stores.tables, use.table)[use.access === "read" ? "read" : "readWrite"](use);
    case "bucket":
      return get(stores.buckets, use.bucket)[use.access === "read" ? "read" : "readWrite"](use);
    case "service":
      return get(stores.services, use.service).connect(use);
    case "secret":
      return get(stores.secrets, use.secret).provide(use);
    case "parameters": {
      const tree = get(stores.parameters, use.parameters);
      return "parameter" in use ? tree.inject(use) : tree.read(use);
    }
  }
}
