/** On-demand prices of one service, as its price list has them. */
export interface PriceList {
  /** The title of the page, or the name of the list, that they are from. */
  readonly source: string;
  /** The day to which they go back, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly unit: "hour" | "month";
  /** Dollars for one unit by region, or by `*` where all regions have one price; by what is paid for. */
  readonly dollars: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What has the same price in these three regions. */
const inAmerica = (prices: Readonly<Record<string, number>>) => ({
  "us-east-1": prices,
  "us-east-2": prices,
  "us-west-2": prices,
});

/** The price lists by service. A region or a kind that is not here is not priced rather than guessed. */
export const PRICE_LISTS = {
  vpc: {
    source: "Amazon VPC pricing; AWS PrivateLink pricing",
    asOf: "2026-06-01",
    unit: "hour",
    dollars: {
      ...inAmerica({ nat: 0.045, address: 0.005, endpoint: 0.01 }),
      "eu-west-1": { nat: 0.048, address: 0.005, endpoint: 0.011 },
      "eu-central-1": { nat: 0.052, address: 0.005, endpoint: 0.012 },
    },
  },
  loadBalancer: {
    source: "Elastic Load Balancing pricing",
    asOf: "2026-06-01",
    unit: "hour",
    dollars: inAmerica({ application: 0.0225 }),
  },
  fargate: {
    source: "AWS Fargate pricing, Linux on x86",
    asOf: "2026-06-01",
    unit: "hour",
    dollars: inAmerica({ vcpu: 0.04048, gigabyte: 0.004445 }),
  },
  aurora: {
    source: "Amazon Aurora pricing, PostgreSQL, Aurora Standard",
    asOf: "2026-01-01",
    unit: "hour",
    dollars: {
      "us-east-1": {
        "db.t3.medium": 0.082,
        "db.t4g.medium": 0.073,
        "db.t4g.large": 0.146,
        "db.r5.large": 0.29,
        "db.r6g.large": 0.26,
        "db.r6g.xlarge": 0.519,
        "db.r6g.2xlarge": 1.038,
        "db.r7g.large": 0.276,
        "db.r7g.xlarge": 0.553,
        "db.r7g.2xlarge": 1.106,
      },
    },
  },
  documentdb: {
    source: "AWS Price List, Amazon DocumentDB, Standard",
    asOf: "2026-10-01",
    unit: "hour",
    dollars: {
      "us-east-1": { "db.t3.medium": 0.078, "db.t4g.medium": 0.07566, "db.r5.large": 0.277, "db.r6g.large": 0.26315 },
    },
  },
  auroraServerless: {
    source: "Amazon Aurora pricing, Serverless v2, Aurora Standard",
    asOf: "2026-06-10",
    unit: "hour",
    dollars: { "us-east-1": { standard: 0.12 } },
  },
  documentdbServerless: {
    source: "Amazon DocumentDB pricing, serverless",
    asOf: "2026-06-12",
    unit: "hour",
    dollars: { "us-east-1": { standard: 0.0822, "io-optimized": 0.0905 } },
  },
  // Paid for by vCPU or ACU; no list here has a price of it yet.
  databaseInsights: { source: "Amazon CloudWatch pricing", asOf: "2026-06-01", unit: "hour", dollars: {} },
  redis: {
    source: "AWS Price List, Amazon ElastiCache for Redis OSS",
    asOf: "2026-10-02",
    unit: "hour",
    dollars: {
      "us-east-1": {
        "cache.t3.micro": 0.017,
        "cache.t3.small": 0.034,
        "cache.t3.medium": 0.068,
        "cache.t4g.micro": 0.016,
        "cache.t4g.small": 0.032,
        "cache.t4g.medium": 0.065,
        "cache.m6g.large": 0.149,
        "cache.m7g.large": 0.158,
        "cache.r6g.large": 0.206,
        "cache.r6g.xlarge": 0.411,
        "cache.r7g.large": 0.219,
        "cache.r7g.xlarge": 0.437,
      },
    },
  },
  valkey: {
    source: "AWS Price List, Amazon ElastiCache for Valkey",
    asOf: "2026-10-02",
    unit: "hour",
    dollars: {
      "us-east-1": {
        "cache.t3.micro": 0.0136,
        "cache.t3.small": 0.0272,
        "cache.t3.medium": 0.0544,
        "cache.t4g.micro": 0.0128,
        "cache.t4g.small": 0.0256,
        "cache.t4g.medium": 0.052,
        "cache.m6g.large": 0.1192,
        "cache.m7g.large": 0.1264,
        "cache.r6g.large": 0.1648,
        "cache.r6g.xlarge": 0.3288,
        "cache.r7g.large": 0.1752,
        "cache.r7g.xlarge": 0.3496,
      },
    },
  },
  firewall: {
    source: "AWS WAF pricing",
    asOf: "2026-06-01",
    unit: "month",
    dollars: { "*": { acl: 5, rule: 1 } },
  },
  kms: { source: "AWS KMS pricing", asOf: "2026-06-01", unit: "month", dollars: { "*": { key: 1 } } },
  secrets: {
    source: "AWS Secrets Manager pricing",
    asOf: "2026-06-01",
    unit: "month",
    dollars: { "*": { secret: 0.4 } },
  },
  alarms: {
    source: "Amazon CloudWatch pricing",
    asOf: "2026-06-01",
    unit: "month",
    dollars: inAmerica({ metric: 0.1 }),
  },
} as const satisfies Readonly<Record<string, PriceList>>;

/** The name of a price list. */
export type PriceListName = keyof typeof PRICE_LISTS;
