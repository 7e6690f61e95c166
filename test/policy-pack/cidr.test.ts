import { expect } from "chai";
import { isWithin } from "../../policy-pack/aws/network/cidr.ts";

describe("a range of addresses", () => {
  const WITHIN = [
    ["10.0.1.0/24", "10.0.0.0/16"],
    ["10.0.0.0/16", "10.0.0.0/16"],
    ["10.0.0.5", "10.0.0.5/32"],
    ["10.0.0.5/32", "10.0.0.4/31"],
    ["255.255.255.255/32", "128.0.0.0/1"],
    ["10.0.0.0/8", "0.0.0.0/0"],
    [" 10.0.1.0/24 ", "10.0.0.0/16"],
    ["2001:db8:0:1::/64", "2001:db8::/32"],
    ["2001:DB8::1", "2001:db8::1/128"],
    ["2001:db8::1/128", "2001:db8::/127"],
    ["2001:db8:0:0:0:0:0:1", "2001:db8::1/128"],
    ["::1", "::/0"],
    ["1::", "1:0:0:0:0:0:0:0/128"],
    ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0/128"],
    ["fe80::a:b", "fe80::/10"],
  ] as const;

  for (const [inner, outer] of WITHIN) {
    it(`${inner} lies within ${outer}`, () => expect(isWithin(inner, outer)).to.equal(true));
  }

  const OUTSIDE = [
    ["10.0.0.0/8", "10.0.0.0/16"],
    ["10.1.0.0/24", "10.0.0.0/16"],
    ["10.0.0.5", "10.0.0.4"],
    ["11.0.0.0/8", "10.0.0.0/8"],
    ["2001:db9::/32", "2001:db8::/32"],
    ["2001:DB8::1", "2001:db8::/128"],
    ["1:0:0:0:0:0:0:2", "::1:0:0:0:0:0:0:0/128"],
    ["::", "0.0.0.0/0"],
    ["10.0.0.0/8", "::/0"],
  ] as const;

  for (const [inner, outer] of OUTSIDE) {
    it(`${inner} does not lie within ${outer}`, () => expect(isWithin(inner, outer)).to.equal(false));
  }

  const REFUSED = [
    ...["10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.0/08x", "10.0.0.0/x8", "10.0.0.0/0008", ""],
    ...[
      "10.0.0/8",
      "10.0.0.256",
      "10.0.0.0.0",
      "::/129",
      "1::2::3",
      "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9",
      "g::",
      "::12345",
    ],
    ...["1:2:3:4:5:6:7:8::", "1:2:3:4::5:6:7:8", ":::", "1:::2", "::-1", "::1g", "::g1", "sg-1", "/", "/8"],
  ];

  for (const text of REFUSED) {
    it(`is not what ${JSON.stringify(text)} says, so that nothing lies in it, nor it in anything`, () => {
      for (const other of ["0.0.0.0/0", "::/0"]) expect(isWithin(text, other), other).to.equal(false);
      for (const other of ["10.0.0.0/32", "::1/128"]) expect(isWithin(other, text), other).to.equal(false);
    });
  }

  it("lies not within a broken one of the same text", () => {
    for (const text of REFUSED) expect(isWithin(text, text), text).to.equal(false);
  });
});
