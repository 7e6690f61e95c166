import { expect } from "chai";
import fc from "fast-check";
import {
  boundUsersOf,
  directoryOf,
  dnsFirewallOf,
  edgeOf,
  endpointNeeds,
  internetFacing,
  keyPurposes,
  pullersOf,
  secretFormOf,
  tierPorts,
  usersOf,
} from "../../stacks/derive.ts";
import { FARGATE_SIZES, nearestSize } from "../../components/compute/fargate-sizes.ts";
import { parseSettings } from "../../stacks/load.ts";
import type { Settings } from "../../stacks/settings.ts";
import { didYouMean, editDistance, nearest } from "../../stacks/suggest.ts";
import { asPulumi, fileConfig } from "./stack-file.ts";

const load = (stack: string): Settings => parseSettings(asPulumi(fileConfig(stack)), stack);
const dev = load("dev");
const prod = load("prod");

/** The stack without one of its parts. */
function without(settings: Settings, parts: Partial<Record<keyof Settings, unknown>>): Settings {
  return { ...settings, ...parts } as Settings;
}

describe("what is derived from the settings", () => {
  it("opens network ACLs for ports that are admitted and listened on (C-18)", () => {
    expect(tierPorts(dev)).to.deep.equal({ listeners: [80], application: [8080], data: [5432, 6379] });
    expect(tierPorts(prod).listeners).to.deep.equal([443]);
    const { edge, ...closed } = dev;
    expect(tierPorts(closed).listeners).to.deep.equal([]);
    expect(tierPorts(without(dev, { databases: {} })).data).to.deep.equal([6379]);
    const documents = { ...dev.databases.ledger, engine: "documentdb" };
    expect(tierPorts(without(dev, { databases: { documents } })).data, "M-15").to.deep.equal([6379, 27017]);
  });

  it("makes keys for what there is and for nothing else", () => {
    expect(keyPurposes(dev)).to.deep.equal(["alerts", "cache", "database", "logs", "parameters", "secrets"]);
    expect(keyPurposes(prod)).to.deep.equal([
      "alerts",
      "backup",
      "cache",
      "database",
      "logs",
      "parameters",
      "registry",
      "secrets",
      "storage",
      "table",
    ]);
    expect(keyPurposes(without(dev, { databases: {}, caches: {}, secrets: {}, parameters: {} }))).to.deep.equal([
      "alerts",
      "logs",
    ]);
    const api = { ...dev.services["api"], exec: "audited" };
    expect(keyPurposes(without(dev, { services: { api } }))).to.include("sessions");
  });

  it("knows which services others call, by which ports and names (Z-57)", () => {
    expect(directoryOf(dev)).to.equal(undefined);
    expect(dnsFirewallOf(dev)).to.equal(dev.network.dnsFirewall);
    const { api } = dev.services;
    const uses = [{ kind: "service", service: "api", as: "API" }];
    const calling = without(dev, { services: { api: { ...api, port: 81 }, caller: { ...api, port: 9000, uses } } });
    expect(directoryOf(calling)).to.deep.equal({ services: { api: { port: 81 } } });
    expect(tierPorts(calling)).to.deep.include({ peers: [81], application: [81, 9000] });
    expect(dnsFirewallOf(calling).domains).to.deep.equal(["*.dev.fintech.internal"]);
  });

  it("binds the services' own roles to the network, unless the stack says otherwise", () => {
    expect(boundUsersOf(dev, "secret", "api-keys")).to.deep.equal(["api"]);
    const free = without(dev, { access: { ...dev.access, fromNetworkOnly: false } });
    expect(boundUsersOf(free, "secret", "api-keys")).to.deep.equal([]);
  });

  it("names the services that use a thing", () => {
    expect(usersOf(dev, "database", "ledger")).to.deep.equal(["api"]);
    expect(usersOf(dev, "secret", "ledger")).to.deep.equal([]);
    expect(pullersOf(dev, "api")).to.deep.equal(["api"]);
    expect(pullersOf(dev, "other")).to.deep.equal([]);
  });

  it("takes the form of a database's secret from its services (M-07)", () => {
    expect(secretFormOf(dev, "ledger")).to.equal("fields");
    const api = dev.services.api as Settings["services"][string];
    const uses = [{ kind: "database", database: "ledger", as: "DB", form: "uri" }] as const;
    expect(secretFormOf(without(dev, { services: { api: { ...api, uses } } }), "ledger")).to.equal("uri");
  });

  it("tells the load balancer whom it admits and where it leads", () => {
    const edge = edgeOf(dev);
    expect(edge?.ingress).to.deep.include({ from: "prefix-list", ports: [80, 443], prefixListId: "pl-3b927c52" });
    expect(edge?.routes.api).to.deep.include({ paths: ["/*"], port: 8080, targetGroupName: "fintech-api-tg" });
    const { edge: _, ...closed } = dev;
    expect(edgeOf(closed)).to.equal(undefined);
  });

  it("sends the web tier to the internet only when the load balancer faces it", () => {
    expect(internetFacing(dev)).to.equal(false);
    const { edge, ...closed } = dev;
    expect(internetFacing(closed)).to.equal(false);
    const exposed = { ...(edge as NonNullable<Settings["edge"]>), exposure: "internet" };
    expect(internetFacing(without(dev, { edge: exposed }))).to.equal(true);
  });

  it("knows what services need of the network", () => {
    expect(endpointNeeds(dev)).to.deep.equal({
      fargate: true,
      metrics: true,
      traces: true,
      sessions: false,
      nat: false,
    });
    expect(endpointNeeds(without(dev, { services: {} }))).to.deep.equal({
      fargate: false,
      metrics: false,
      traces: false,
      sessions: false,
      nat: false,
    });
    const api = { ...dev.services["api"], exec: "audited" };
    expect(endpointNeeds(without(dev, { services: { api } })).sessions).to.equal(true);
  });
});

describe("sizes of Fargate tasks", () => {
  it("are suggested valid, and large enough where there is one", () => {
    const size = fc.record({
      cpu: fc.integer({ min: 1, max: 20_000 }),
      memoryMiB: fc.integer({ min: 1, max: 150_000 }),
    });
    fc.assert(
      fc.property(size, (wish) => {
        const near = nearestSize(wish);
        expect(FARGATE_SIZES).to.deep.include(near);
        if (wish.cpu <= 16_384 && wish.memoryMiB <= 122_880) {
          expect(near.cpu).to.be.at.least(wish.cpu);
          expect(near.memoryMiB).to.be.at.least(wish.memoryMiB);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are left alone where they are valid", () => {
    for (const size of FARGATE_SIZES) expect(nearestSize(size)).to.deep.equal(size);
  });
});

describe("suggestions", () => {
  it("count edits as people make them", () => {
    expect(editDistance("netwrok", "network")).to.equal(1);
    expect(editDistance("", "abc")).to.equal(3);
    expect(editDistance("kitten", "sitting")).to.equal(3);
  });

  it("measure a distance: zero for the same word only, and the same both ways", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).to.equal(editDistance(b, a));
        expect(editDistance(a, b) === 0).to.equal(a === b);
      }),
    );
  });

  it("offer what is near and list what there is otherwise", () => {
    expect(nearest("memory-mib", ["cpu", "memoryMiB"])).to.equal("memoryMiB");
    expect(nearest("zebra", ["cpu", "memoryMiB"])).to.equal(undefined);
    expect(didYouMean("zebra", ["b", "a"], "keys")).to.equal("Known keys: a, b.");
    expect(didYouMean("zebra", [], "buckets")).to.equal("There are no buckets.");
  });
});
