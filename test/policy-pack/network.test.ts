import { expect } from "chai";
import {
  coversPort,
  groupRules,
  type GroupRule,
  ipv4,
  isInternetRange,
  isOpenToInternet,
  isPathMtuDiscovery,
  isPrivateAddress,
  isSinglePort,
  liesWithin,
  opensAtMost,
  opensEveryPort,
} from "../../policy-pack/aws/network/network.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";
import { UNKNOWN } from "../../policy-pack/policy/value.ts";

const GROUP = "aws:ec2/securityGroup:SecurityGroup";

function resource(type: string, props: object) {
  return plainResource({ type, name: "a", urn: "u", props });
}

function rule(props: object): GroupRule {
  const [read] = groupRules(resource(GROUP, { ingress: [props] }), "ingress");
  if (!read) throw new Error("no rule was read");
  return read;
}

const of = (protocol: unknown, fromPort?: unknown, toPort?: unknown) => rule({ protocol, fromPort, toPort });

describe("rules of a security group", () => {
  it("are read inline and from both kinds of resources, in their own direction", () => {
    const count = (type: string, props: object) =>
      (["ingress", "egress"] as const).map((direction) => groupRules(resource(type, props), direction).length);
    expect(count(GROUP, { ingress: [{}, {}], egress: [{}] })).to.deep.equal([2, 1]);
    expect(count("aws:ec2/securityGroupRule:SecurityGroupRule", { type: "ingress" })).to.deep.equal([1, 0]);
    expect(count("aws:ec2/securityGroupRule:SecurityGroupRule", { type: UNKNOWN })).to.deep.equal([1, 1]);
    expect(count("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", {})).to.deep.equal([1, 0]);
    expect(count("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", {})).to.deep.equal([0, 1]);
    expect(count("aws:s3/bucket:Bucket", { ingress: [{}] })).to.deep.equal([0, 0]);
  });

  it("are read once a resource and direction", () => {
    const group = resource(GROUP, { ingress: [{}], egress: [{}] });
    expect(groupRules(group, "ingress")).to.equal(groupRules(group, "ingress"));
    expect(groupRules(group, "egress")).not.to.equal(groupRules(group, "ingress"));
  });

  it("name ranges, groups and prefix lists in any of their words", () => {
    const { cidrs, groups, prefixLists } = rule({
      ...{ cidrBlocks: ["a"], ipv6CidrBlocks: ["b"], cidrIpv4: "c", cidrIpv6: "d" },
      ...{ securityGroups: ["e"], sourceSecurityGroupId: "f", referencedSecurityGroupId: "g" },
      ...{ prefixListIds: ["h"], prefixListId: "i" },
    });
    const texts = [cidrs, groups, prefixLists].map((values) => values.map((value) => value.text()).join(""));
    expect(texts).to.deep.equal(["abcd", "efg", "hi"]);
    expect(isOpenToInternet(rule({ cidrBlocks: ["10.0.0.0/8", "::/0"] })).answer).to.equal("yes");
    const [open] = groupRules(resource(GROUP, { ingress: UNKNOWN }), "ingress");
    expect(open && isOpenToInternet(open).answer).to.equal("unknown");
    expect(open?.cidrs.map((place) => place.path)).to.deep.equal(["ingress"]);
  });
});

describe("ports of a rule", () => {
  it("cover a port within the range, and all where the protocol is all", () => {
    const ranges = [
      [22, 22],
      [1, 22],
      [22, 99],
      [-1, -1],
      [0, 65535],
    ] as const;
    for (const [from, to] of ranges)
      expect(coversPort(of("tcp", from, to), 22).answer, `${from}-${to}`).to.equal("yes");
    for (const [from, to] of [
      [23, 99],
      [1, 21],
    ] as const)
      expect(coversPort(of("tcp", from, to), 22).answer).to.equal("no");
    for (const all of ["-1", -1, "all", "ALL"])
      expect(coversPort(of(all, 80, 80), 22).answer, String(all)).to.equal("yes");
    for (const no of ["x-1", "-10", "small", "allx"]) expect(coversPort(of(no, 80, 80), 22).answer, no).to.equal("no");
    expect(coversPort(of(UNKNOWN, 80, 80), 22).answer).to.equal("unknown");
    expect(coversPort(of("tcp", UNKNOWN, 21), 22).answer).to.equal("no");
    expect(coversPort(of("tcp", UNKNOWN, 22), 22).answer).to.equal("unknown");
    expect(coversPort(of("tcp", 22, UNKNOWN), 22)).to.deep.include({ answer: "unknown", path: "ingress[0].toPort" });
  });

  it("are all open by all protocols with no ports, or by the whole range", () => {
    for (const [p, from, to] of [["-1"], ["-1", 0, 0], ["-1", 1, 65535], ["-1", 0, -1]] as const) {
      expect(opensEveryPort(of(p, from, to)).answer, `${p} ${from} ${to}`).to.equal("yes");
    }
    for (const [p, from, to] of [
      ["tcp", 0, 65535],
      ["UDP", 1, 65535],
      ["6", 0, 65535],
      ["17", 0, 65536],
      ["tcp", -1, -1],
    ] as const) {
      expect(opensEveryPort(of(p, from, to)).answer, `${p} ${from} ${to}`).to.equal("yes");
    }
    for (const [p, from, to] of [
      ["-1", 2, 65535],
      ["-1", 0, 1],
      ["tcp", 2, 65535],
      ["tcp", 0, 65534],
      ["tcp"],
      ["tcp", 0, 0],
    ] as const) {
      expect(opensEveryPort(of(p, from, to)).answer, `${p} ${from} ${to}`).to.equal("no");
    }
    for (const p of ["icmp", "xtcp", "tcpx", "61", "16"])
      expect(opensEveryPort(of(p, 0, 65535)).answer, p).to.equal("no");
  });

  it("are a single one of those allowed", () => {
    expect(isSinglePort(of("tcp", 443, 443), [80, 443]).answer).to.equal("yes");
    for (const [p, from, to] of [
      ["tcp", 80, 443],
      ["tcp", 443, 444],
      ["tcp", 442, 443],
      ["-1", 443, 443],
    ] as const) {
      expect(isSinglePort(of(p, from, to), [80, 443]).answer, `${p} ${from} ${to}`).to.equal("no");
    }
    expect(isSinglePort(of("tcp", 443, 443), []).answer).to.equal("no");
    expect(isSinglePort(rule({ fromPort: 443, toPort: 443 }), [443]).answer).to.equal("no");
    expect(isSinglePort(of("tcp", UNKNOWN, 443), [443]).answer).to.equal("unknown");
    expect(isSinglePort(of("tcp", UNKNOWN, 444), [443]).answer).to.equal("no");
    expect(isSinglePort(of("tcp", UNKNOWN, UNKNOWN), []).answer).to.equal("no");
  });

  it("are types of ICMP, by which routers tell that a packet is too large", () => {
    for (const [p, from, to] of [
      ["icmp", 3, 4],
      ["ICMP", 3, 4],
      ["1", 3, 4],
      ["icmpv6", 2, 0],
      ["ICMPV6", 2, -1],
      ["58", 2, 0],
    ] as const) {
      expect(isPathMtuDiscovery(of(p, from, to)).answer, `${p} ${from} ${to}`).to.equal("yes");
    }
    for (const [p, from, to] of [
      ["icmp", 3, 3],
      ["icmp", 2, 0],
      ["icmpv6", 3, 4],
      ["icmpv6", 2, 1],
      ["tcp", 2, 0],
      ["xicmp", 3, 4],
      ["11", 3, 4],
      ["xicmpv6", 2, 0],
      ["icmpv6x", 2, 0],
      ["158", 2, 0],
      ["tcp", 3, 4],
    ] as const) {
      expect(isPathMtuDiscovery(of(p, from, to)).answer, `${p} ${from} ${to}`).to.equal("no");
    }
  });

  it("are so many at most", () => {
    for (const [p, from, to] of [
      ["tcp", 1, 10],
      ["tcp", 5, 5],
      ["icmp", 0, 255],
      ["ICMPv6", 0, 255],
      ["1"],
      ["58"],
    ] as const) {
      expect(opensAtMost(of(p, from, to), 10).answer, `${p} ${from} ${to}`).to.equal("yes");
    }
    for (const [p, from, to] of [
      ["tcp", 1, 11],
      ["-1", 1, 1],
      [undefined, 1, 1],
      ["tcp", undefined, 1],
      ["xicmp", 0, 255],
      ["icmpx", 0, 255],
      ["158", 0, 255],
    ] as const) {
      expect(opensAtMost(of(p, from, to), 10).answer, `${p} ${from} ${to}`).to.equal("no");
    }
    expect(opensAtMost(of("tcp", UNKNOWN, 5), 10)).to.deep.include({ answer: "unknown", path: "ingress[0].fromPort" });
    expect(opensAtMost(of(UNKNOWN, 1, 5), 10).answer).to.equal("unknown");
  });
});

describe("an address", () => {
  it("is four numbers", () => {
    expect(ipv4("1.2.3.4")).to.equal(0x01020304);
    expect(ipv4("255.255.255.255")).to.equal(0xffffffff);
    expect(ipv4("0.0.0.0")).to.equal(0);
    for (const text of [
      "",
      "1.2.3",
      "1.2.3.4.5",
      "1.2.3.256",
      "1.2.3.",
      "1.2.3.x4",
      "1.2.3.4x",
      "1.2.3.0004",
      "-1.2.3.4",
      "a",
    ]) {
      expect(ipv4(text), text).to.equal(undefined);
    }
  });

  const PRIVATE = [
    ["10.0.0.0", "10.255.255.255"],
    ["172.16.0.0", "172.31.255.255"],
    ["192.168.0.0", "192.168.255.255"],
    ["100.64.0.0", "100.127.255.255"],
    ["169.254.0.0", "169.254.255.255"],
    ["127.0.0.0", "127.255.255.255"],
  ] as const;
  const PUBLIC = [
    ...[
      "9.255.255.255",
      "11.0.0.0",
      "172.15.255.255",
      "172.32.0.0",
      "192.167.255.255",
      "192.169.0.0",
      "100.63.255.255",
    ],
    ...["100.128.0.0", "169.253.255.255", "169.255.0.0", "126.255.255.255", "128.0.0.0", "0.0.0.0", "nowhere"],
  ];

  it("is private in the ranges that nobody routes", () => {
    for (const address of PRIVATE.flat()) expect(isPrivateAddress(address), address).to.equal(true);
    for (const address of PUBLIC) expect(isPrivateAddress(address), address).to.equal(false);
  });
});

describe("a range", () => {
  it("is the internet where it is so wide that it names nobody", () => {
    const wide = [
      "0.0.0.0/0",
      "0.0.0.0/1",
      "8.0.0.0/7",
      "10.0.0.0/7",
      " 8.0.0.0/7",
      "::/0",
      "2000::/3",
      "2001::/15",
      "abcf::/0",
      "2afc::/3",
    ];
    for (const range of wide) expect(isInternetRange(range), range).to.equal(true);
    const narrow = [
      "8.0.0.0/8",
      "10.0.0.0/8",
      "2001::/16",
      "fd00::/8",
      "FC00::/7",
      "fe80::/10",
      "1.2.3.4",
      "::1",
      "x/0",
      "sg-1",
      "1/",
    ];
    for (const range of narrow) expect(isInternetRange(range), range).to.equal(false);
  });

  it("lies within another of IPv4", () => {
    for (const [a, b] of [
      ["10.1.0.0/16", "10.0.0.0/8"],
      ["10.0.0.0/8", "10.0.0.0/8"],
      ["1.2.3.4/32", "0.0.0.0/0"],
      [" 10.1.0.0/16 ", "10.0.0.0/8"],
      ["255.0.0.1/32", "255.0.0.0/31"],
    ] as const) {
      expect(liesWithin(a, b), `${a} in ${b}`).to.equal(true);
    }
    for (const [a, b] of [
      ["10.0.0.0/8", "10.0.0.0/9"],
      ["11.0.0.0/16", "10.0.0.0/8"],
      ["10.0.0.2/32", "10.0.0.0/31"],
    ] as const) {
      expect(liesWithin(a, b), `${a} in ${b}`).to.equal(false);
    }
    for (const text of ["", "10.0.0.0", "10.0.0.0/", "10.0.0.0/x8", "10.0.0.0/8x", "::/0", "x/8"]) {
      expect(liesWithin(text, "0.0.0.0/0"), text).to.equal(undefined);
      expect(liesWithin("10.0.0.0/8", text), text).to.equal(undefined);
    }
  });
});
