import { assert } from "chai";
import { access } from "../../../components/identity/access.ts";

describe("access", () => {
  it("grants nothing that is not said", () => {
    assert.deepEqual(access({ target: "table/sessions", verb: "read" }), {
      target: "table/sessions",
      verb: "read",
      connections: [],
      statements: [],
      environment: {},
      secrets: {},
    });
  });

  it("keeps what is said", () => {
    const environment = { REDIS_PORT: "6379" };
    assert.deepEqual(access({ target: "cache/sessions", verb: "connect", environment }).environment, environment);
  });
});
