/**
 * Pulumi's values on the wire: google.protobuf.Struct with signatures for what JSON cannot say (secrets, unknowns,
 * assets, resource references, output values). Source: "Protocol: property values" in the Pulumi developer documentation.
 */
import structPb from "google-protobuf/google/protobuf/struct_pb.js";
import type {
  NullValue as NullValueType,
  Struct,
  Value as WireValue,
} from "google-protobuf/google/protobuf/struct_pb.js";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const UNKNOWN_STRING = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

// One sentinel a kind: the engine sends the kind that the schema expects, and a provider may answer with any of them.
const UNKNOWN_SENTINELS: ReadonlySet<string> = new Set([
  UNKNOWN_STRING,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** A value that must stay hidden in state and output. Never holds another secret directly. */
export class Secret {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value instanceof Secret ? value.value : value;
  }
}

/** A value that is not known yet, in a preview. */
export class Unknown {
  readonly kind = "unknown";
}

/** The one unknown: unknowns are never told apart. */
export const UNKNOWN: Unknown = new Unknown();

/** A value that passes through untouched: an asset, an archive or a reference to a resource, with its signature. */
export class Opaque {
  readonly fields: ValueMap;
  constructor(fields: ValueMap) {
    this.fields = fields;
  }
}

/** Any Pulumi property value. */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap | Secret | Unknown | Opaque;

/** An object of property values. */
export interface ValueMap {
  readonly [key: string]: Value;
}

/** A step of a property path: a key or an index. */
export type Path = readonly (string | number)[];

/** Whether a value is a plain object (not a secret, unknown, asset or array). */
export function isMap(value: Value | undefined): value is ValueMap {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Secret) &&
    !(value instanceof Unknown) &&
    !(value instanceof Opaque)
  );
}

/** Whether a value is an array; narrows readonly arrays, which Array.isArray does not. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** A Struct as property values. */
export function fromStruct(struct: Struct | undefined): ValueMap {
  return struct === undefined ? {} : fieldsOf(struct);
}

function fieldsOf(struct: Struct): ValueMap {
  const fields: Record<string, Value> = {};
  struct.getFieldsMap().forEach((value, key) => {
    fields[key] = fromWire(value);
  });
  return fields;
}

function fromWire(value: WireValue): Value {
  const kinds = structPb.Value.KindCase;
  switch (value.getKindCase()) {
    case kinds.BOOL_VALUE:
      return value.getBoolValue();
    case kinds.NUMBER_VALUE:
      return value.getNumberValue();
    case kinds.STRING_VALUE:
      return UNKNOWN_SENTINELS.has(value.getStringValue()) ? UNKNOWN : value.getStringValue();
    case kinds.LIST_VALUE:
      return value.getListValue()?.getValuesList().map(fromWire) ?? [];
    case kinds.STRUCT_VALUE:
      return fromSigned(fromStruct(value.getStructValue()));
    default:
      return null;
  }
}

function fromSigned(fields: ValueMap): Value {
  switch (fields[SIGNATURE]) {
    case undefined:
      return fields;
    case SECRET:
      return new Secret(fields["value"] ?? null);
    case OUTPUT: {
      const value = fields["value"] === undefined ? UNKNOWN : fields["value"];
      return fields["secret"] === true ? new Secret(value) : value;
    }
    default:
      return new Opaque(fields);
  }
}

/** Property values as a Struct; undefined fields are left out. */
export function toStruct(fields: Readonly<Record<string, Value | undefined>>): Struct {
  const struct = new structPb.Struct();
  const map = struct.getFieldsMap();
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) map.set(key, toWire(value));
  }
  return struct;
}

function toWire(value: Value): WireValue {
  const wire = new structPb.Value();
  if (value === null) wire.setNullValue(0 as NullValueType);
  else if (typeof value === "boolean") wire.setBoolValue(value);
  else if (typeof value === "number") wire.setNumberValue(value);
  else if (typeof value === "string") wire.setStringValue(value);
  else if (value instanceof Unknown) wire.setStringValue(UNKNOWN_STRING);
  else if (value instanceof Secret) wire.setStructValue(toStruct({ [SIGNATURE]: SECRET, value: value.value }));
  else if (value instanceof Opaque) wire.setStructValue(toStruct(value.fields));
  else if (isList(value)) {
    const list = new structPb.ListValue();
    list.setValuesList(value.map(toWire));
    wire.setListValue(list);
  } else wire.setStructValue(toStruct(value as ValueMap));
  return wire;
}
