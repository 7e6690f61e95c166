import { expect } from "chai";
import { describeWaiver, readSettings, waiverFor } from "../../policy-pack/config/exceptions.ts";

const NOW = new Date("2026-03-01T23:59:59Z");
const POLICIES = new Set(["no-ssh"]);
const URN = "urn:pulumi:dev::shop::aws:ec2/securityGroup:SecurityGroup::a";
const ENTRY = { policy: "no-ssh", urn: "*::a", reason: "old", owner: "web", expires: "2026-03-01" };
const ACCEPTED = { policy: "no-ssh", urn: "*::a", ledger: "C-01", reason: "old", review: "2026-03-01" };

function read(given: object) {
  return readSettings(given as Readonly<Record<string, unknown>>, POLICIES, NOW);
}

describe("the pack's settings", () => {
  const DAYS: readonly (readonly [asOf: unknown, today: string, isRight: boolean])[] = [
    [undefined, "2026-03-01", true],
    ["", "2026-03-01", true],
    ["2027-04-01", "2027-04-01", true],
    ["2028-02-29", "2028-02-29", true],
    ["2026-03-01", "2026-03-01", true],
    ["2027-02-29", "2026-03-01", false],
    ["2027-13-01", "2026-03-01", false],
    ["2027-4-1", "2026-03-01", false],
    [" 2027-04-01", "2026-03-01", false],
    ["2027-04-01T00:00", "2026-03-01", false],
    ["+002027-04-01", "2026-03-01", false],
    ["2027", "2026-03-01", false],
    [20270401, "2026-03-01", false],
    [null, "2026-03-01", false],
  ];

  for (const [asOf, today, isRight] of DAYS) {
    it(`judge as of ${today} where asOf is ${JSON.stringify(asOf) ?? "not given"}`, () => {
      const settings = read({ asOf });
      expect(settings.today).to.equal(today);
      const problem = `settings.asOf: found ${JSON.stringify(asOf)}, must be a day YYYY-MM-DD`;
      expect(settings.problems).to.deep.equal(isRight ? [] : [problem]);
    });
  }

  it("judge as of the day of the run where asOf is past, so that what has ended stays so", () => {
    const settings = read({ exceptions: [{ ...ENTRY, expires: "2026-02-28" }], asOf: "2026-02-28" });
    expect(settings.today).to.equal("2026-03-01");
    expect(settings.problems).to.deep.equal([
      'settings.asOf: found "2026-02-28", must be 2026-03-01 or later; leave it out to judge by the day of the run',
    ]);
    expect(waiverFor(settings, "no-ssh", URN)?.kind).to.equal("expired");
  });

  it("let no exception end later because they judge as of a later day", () => {
    const exceptions = [{ ...ENTRY, expires: "2027-03-03" }];
    expect(read({ exceptions, asOf: "2026-06-01" }).exceptions).to.deep.equal([]);
    expect(read({ exceptions: [{ ...ENTRY, expires: "2027-03-02" }], asOf: "2026-06-01" }).exceptions).to.have.length(
      1,
    );
  });

  const FAULTS: readonly (readonly [entry: unknown, ...faults: string[]])[] = [
    [null, ": found null, must be an object with policy, urn, reason, owner, expires"],
    ["no-ssh", ': found "no-ssh", must be an object with policy, urn, reason, owner, expires'],
    [{ ...ENTRY, owner: undefined }, ".owner: missing, must be a text that is not empty"],
    [{ ...ENTRY, owner: "  " }, '.owner: found "  ", must be a text that is not empty'],
    [{ ...ENTRY, owner: 7 }, ".owner: found 7, must be a text that is not empty"],
    [{ ...ENTRY, expires: 20260301 }, ".expires: found 20260301, must be a text that is not empty"],
    [{ ...ENTRY, policy: 7 }, ".policy: found 7, must be a text that is not empty"],
    [{ ...ENTRY, urn: undefined }, ".urn: missing, must be a text that is not empty"],
    [
      { ...ENTRY, urn: "urn:aws:web" },
      '.urn: found "urn:aws:web" matches no URN, must begin with "*" or "urn:pulumi:", such as "*::urn:aws:web"',
    ],
    [{ ...ENTRY, who: "x" }, ".who: no such field, there are policy, urn, reason, owner, expires"],
    [{ ...ENTRY, expires: "soon" }, '.expires: found "soon", must be a day YYYY-MM-DD'],
    [{ ...ENTRY, policy: "no" }, '.policy: found "no", no policy of this pack, there are no-ssh'],
    [{ ...ENTRY, policy: "no-shh" }, '.policy: found "no-shh", no policy of this pack, did you mean "no-ssh"?'],
    [{ ...ENTRY, urn: "*aws:x/y:Z::a", optional: "yes" }, '.optional: found "yes", must be true or false'],
    [
      { ...ENTRY, optional: true },
      '.optional: the pattern "*::a" may match more than one resource; name it by type and name, such as "*aws:ec2/vpc:Vpc::main"',
    ],
    [{ ...ENTRY, urn: "*" }, '.urn: found "*" covers everything; name the resource'],
    [
      { ...ENTRY, urn: "aws:x/y:Z::web" },
      '.urn: found "aws:x/y:Z::web" matches no URN, must begin with "*" or "urn:pulumi:", such as "*::web"',
    ],
    [
      { policy: "no-shh", urn: "web", reason: "", expires: "soon" },
      '.reason: found "", must be a text that is not empty',
      ".owner: missing, must be a text that is not empty",
      '.expires: found "soon", must be a day YYYY-MM-DD',
      '.policy: found "no-shh", no policy of this pack, did you mean "no-ssh"?',
      '.urn: found "web" matches no URN, must begin with "*" or "urn:pulumi:", such as "*::web"',
    ],
    [{ ...ENTRY, urn: "urn:*::**" }, '.urn: found "urn:*::**" covers everything; name the resource'],
  ];

  for (const [entry, ...faults] of FAULTS) {
    it(`leave out an exception with ${faults.join(" ")}`, () => {
      const settings = read({ exceptions: [ENTRY, entry] });
      expect(settings.problems).to.deep.equal(faults.map((fault) => `settings.exceptions[1]${fault}`));
      expect(settings.exceptions).to.deep.equal([ENTRY]);
    });
  }

  it("take a URN as it is for a pattern", () => {
    expect(read({ exceptions: [{ ...ENTRY, urn: URN }] }).problems).to.deep.equal([]);
  });

  it("take for optional an exception for one resource, and no accepted deviation", () => {
    const [spared, not] = [
      { ...ENTRY, urn: "*$aws:ec2/vpc:Vpc::main", optional: true },
      { ...ENTRY, optional: false },
    ];
    expect(read({ exceptions: [spared, not] })).to.deep.include({ problems: [], exceptions: [spared, not] });
    for (const optional of [true, "yes"])
      expect(read({ accepted: [{ ...ACCEPTED, urn: spared.urn, optional }] }).problems).to.deep.equal([
        "settings.accepted[0].optional: no such field, there are policy, urn, ledger, reason, review",
      ]);
    expect(read({ exceptions: [{ ...spared, urn: undefined }] }).problems).to.have.length(1);
  });

  it("know the place of each entry that they take, for reports", () => {
    const settings = read({ exceptions: [null, ENTRY], accepted: [ACCEPTED] });
    expect([...settings.places]).to.deep.equal([
      [ENTRY, "settings.exceptions[1]"],
      [ACCEPTED, "settings.accepted[0]"],
    ]);
  });

  it("leave out an accepted deviation whose review is no day", () => {
    const settings = read({ accepted: [{ ...ACCEPTED, review: "soon" }] });
    expect(settings.accepted).to.deep.equal([]);
    expect(settings.problems).to.deep.equal(['settings.accepted[0].review: found "soon", must be a day YYYY-MM-DD']);
  });

  it("hold thresholds and levels", () => {
    const settings = read({
      thresholds: { regions: ["eu-west-1"] },
      enforcement: { policy: { "no-ssh": "advisory" } },
    });
    expect(settings.problems).to.deep.equal([]);
    expect([...settings.thresholds.keys()]).to.deep.equal(["allowed-regions"]);
    expect([...settings.enforcement.policy]).to.deep.equal([["no-ssh", "advisory"]]);
  });

  it("are empty where a list is none", () => {
    const settings = read({ exceptions: {}, accepted: "all" });
    expect(settings.exceptions).to.deep.equal([]);
    expect(settings.accepted).to.deep.equal([]);
    expect(settings.problems).to.deep.equal([
      "settings.exceptions: found {}, must be a list",
      'settings.accepted: found "all", must be a list',
    ]);
  });
});

describe("the life of an exception", () => {
  function expiring(expires: string, longestExceptionDays?: unknown) {
    return read({
      exceptions: [{ ...ENTRY, expires }],
      ...(longestExceptionDays === undefined ? {} : { longestExceptionDays }),
    });
  }

  const RULES: readonly (readonly [days: unknown, last: string, first: string])[] = [
    [undefined, "2027-03-02", "2027-03-03"],
    [1, "2026-03-02", "2026-03-03"],
    [30, "2026-03-31", "2026-04-01"],
    [36600, "2126-05-16", "2126-05-17"],
  ];

  for (const [days, last, first] of RULES) {
    it(`is ${String(days ?? "366")} days`, () => {
      expect(expiring(last, days).problems).to.deep.equal([]);
      expect(expiring(first, days).exceptions).to.deep.equal([]);
      expect(expiring(first, days).problems).to.deep.equal([
        `settings.exceptions[0].expires: found "${first}", must be ${last} at the latest (${String(days ?? 366)} days ahead): ` +
          "shorten it, or raise settings.longestExceptionDays",
      ]);
    });
  }

  for (const days of [0, 36601, 1.5, "30", null, -1]) {
    it(`cannot be ${JSON.stringify(days)} days, and is then as by default`, () => {
      const settings = expiring("2027-03-02", days);
      expect(settings.problems).to.deep.equal([
        `settings.longestExceptionDays: found ${JSON.stringify(days)}, must be a whole number of days from 1 to 36600`,
      ]);
      expect(settings.exceptions).to.have.length(1);
      expect(expiring("2027-03-03", days).exceptions).to.deep.equal([]);
    });
  }
});

describe("what is tolerated", () => {
  it("is until the last day of an exception, and expired after", () => {
    const settings = read({ exceptions: [ENTRY] });
    const waiver = waiverFor(settings, "no-ssh", URN);
    expect(waiver?.kind).to.equal("exception");
    expect(waiver && describeWaiver(waiver, settings.today)).to.equal(
      "exception from no-ssh: old; owner web; until 2026-03-01",
    );
    const later = waiverFor(read({ exceptions: [ENTRY], asOf: "2026-03-02" }), "no-ssh", URN);
    expect(later?.kind).to.equal("expired");
    expect(later && describeWaiver(later, "2026-03-02")).to.equal(
      "exception from no-ssh: old; owner web; expired 2026-03-01",
    );
  });

  it("is by the exception that still holds, where another has ended", () => {
    const settings = read({ exceptions: [{ ...ENTRY, expires: "2026-01-01" }, ENTRY] });
    expect(waiverFor(settings, "no-ssh", URN)).to.deep.equal({ kind: "exception", entry: ENTRY });
  });

  it("is not of another policy or resource", () => {
    const settings = readSettings({ exceptions: [ENTRY] }, new Set(["no-ssh", "other"]), NOW);
    expect(waiverFor(settings, "other", URN)).to.equal(undefined);
    expect(waiverFor(settings, "no-ssh", `${URN}b`)).to.equal(undefined);
  });

  it("is accepted before it is an exception, and warns after the day of review", () => {
    const settings = read({ exceptions: [ENTRY], accepted: [ACCEPTED] });
    const waiver = waiverFor(settings, "no-ssh", URN);
    const said = (today: string) => waiver && describeWaiver(waiver, today);
    expect(waiver?.kind).to.equal("accepted");
    expect(said("2026-03-01")).to.equal("accepted deviation C-01 from no-ssh: old; to be reviewed by 2026-03-01");
    expect(said("2026-03-02")).to.equal("accepted deviation C-01 from no-ssh: old; REVIEW OVERDUE since 2026-03-01");
  });
});
