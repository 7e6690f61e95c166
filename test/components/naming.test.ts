import { assert } from "chai";
import fc from "fast-check";
import {
  componentKey,
  componentName,
  fitName,
  NAME_LIMITS,
  parameterName,
  secretName,
} from "../../components/naming.ts";
import { DEPLOYMENT } from "./harness.ts";

/** What Pulumi adds to a logical name to make a physical one: a hyphen and seven digits. */
const AUTO_NAME = "-0123abc";
const kinds = Object.keys(NAME_LIMITS) as (keyof typeof NAME_LIMITS)[];
const names = fc.stringMatching(/^[a-z][a-z0-9-]{0,120}[a-z0-9]$/);

describe("names", () => {
  it("put the application, the stage and the part in the framework's order (Z-46, Z-47)", () => {
    const prod = { ...DEPLOYMENT, environment: "prod" } as const;
    assert.equal(componentName(prod, "api"), "fintech-prod-api");
    assert.equal(secretName(prod, "database", "credentials"), "/prod/fintech/database/credentials");
    assert.equal(parameterName(prod, "api", "level"), "/fintech/prod/api/level");
  });

  it("give back the part that a component's name was made of, and any other name whole", () => {
    fc.assert(
      fc.property(names, (part) => assert.equal(componentKey(DEPLOYMENT, componentName(DEPLOYMENT, part)), part)),
    );
    for (const name of ["ledger", "fintech-prod-ledger", "fintech-dev-"])
      assert.equal(componentKey(DEPLOYMENT, name), name);
  });

  it("leave room for what Pulumi adds, whatever is named", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), names, (kind, name) => {
        const fitted = fitName(kind, name);
        assert.isAtMost((fitted + AUTO_NAME).length, NAME_LIMITS[kind]);
        assert.match(fitted, /^[a-z][a-z0-9-]*[a-z0-9]$/);
      }),
    );
  });

  it("keep a name that fits", () => assert.equal(fitName("targetGroup", "fintech-dev-api"), "fintech-dev-api"));

  it("keep long names apart that differ in their end", () => {
    const long = "fintech-production-payments-reconciliation";
    assert.notEqual(fitName("targetGroup", `${long}-a`), fitName("targetGroup", `${long}-b`));
  });
});
