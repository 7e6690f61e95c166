import { assert } from "chai";
import type { Recording } from "../harness.ts";

/** Fails where a value stands anywhere in the registered inputs but at the given secret ones (`<resource>.<path>`). */
export function assertHiddenBut(recording: Recording, value: string, secretPlaces: readonly string[]): void {
  const found = recording.resources.flatMap(({ name, inputs, secretInputs }) =>
    Object.entries(inputs)
      .filter(([, input]) => JSON.stringify(input).includes(value))
      .map(([path]) => {
        assert.include(secretInputs, path, `${name}.${path} shows the value`);
        return `${name}.${path}`;
      }),
  );
  assert.deepEqual(found.sort(), [...secretPlaces].sort());
}
