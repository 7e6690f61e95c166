import { assert } from "chai";
import { planSecureBucket, type SecureBucketSettings } from "../../../components/data/secure-bucket.plan.ts";
import { SecureBucket, type SecureBucketArgs } from "../../../components/data/secure-bucket.ts";
import { policyDocument } from "../../../components/identity/statement.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { decide } from "../secrets/decide.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/storage";
const CALLER = "arn:aws:iam::123456789012:role/app";

function plan(over: Partial<SecureBucketSettings> = {}) {
  const settings: SecureBucketSettings = {
    deployment: DEPLOYMENT,
    encryption: "customer-key",
    hasKey: true,
    deletionProtection: true,
    ...over,
  };
  return planSecureBucket("fintech-dev-documents", settings);
}

describe("planSecureBucket", () => {
  it("keeps versions for 90 days and objects for ever, and refuses to lose them", () => {
    assert.deepEqual(plan(), {
      logicalName: "fintech-dev-documents-bucket",
      bucketName: undefined,
      algorithm: "aws:kms",
      versioning: true,
      expireAfterDays: undefined,
      noncurrentDays: 90,
      abandonedUploadDays: 7,
      elbLogs: false,
      forceDestroy: false,
    });
  });

  it("leaves room for Pulumi's tail in the longest name", () => {
    const { logicalName } = planSecureBucket("x".repeat(100), {
      deployment: DEPLOYMENT,
      encryption: "s3-managed",
      hasKey: false,
      deletionProtection: false,
    });
    assert.isAtMost(logicalName.length + 8, 63);
  });

  for (const bucketName of [
    "ab",
    "Documents",
    "a.b",
    "-ab",
    "ab-",
    "xn--ab",
    "sthree-ab",
    "ab-s3alias",
    "x".repeat(64),
  ])
    it(`refuses the name ${bucketName}`, () =>
      assert.deepEqual(
        refusedPaths(() => plan({ bucketName })),
        ["bucketName"],
      ));

  it("refuses a key without its use, a use without its key, and load balancer logs with a key (C-03)", () => {
    assert.deepEqual(
      refusedPaths(() => plan({ hasKey: false })),
      ["keyArn"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ encryption: "s3-managed" })),
      ["keyArn"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ elbLogs: true })),
      ["encryption"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ lifecycle: { expireAfterDays: 0, noncurrentDays: 1.5 } })),
      ["lifecycle.expireAfterDays", "lifecycle.noncurrentDays"],
    );
  });
});

describe("SecureBucket", () => {
  const make = (over: Partial<SecureBucketArgs> = {}) =>
    record(
      () =>
        new SecureBucket("fintech-dev-documents", {
          deployment: DEPLOYMENT,
          encryption: "customer-key",
          keyArn: KEY,
          deletionProtection: true,
          ...over,
        }),
      {
        outputs: (type, name) =>
          type === "aws:s3/bucket:Bucket" ? { bucket: `${name}-1`, arn: `arn:aws:s3:::${name}-1` } : {},
      },
    );
  const logs = { encryption: "s3-managed", keyArn: undefined, elbLogs: true, deletionProtection: false } as const;
  const bucket = "fintech-dev-documents-bucket-1";
  const arn = `arn:aws:s3:::${bucket}`;

  it("is private in every way and encrypted with the customer's key (F-04, F-27)", async () => {
    const recording = await make();
    assert.deepEqual(one(recording, "s3/bucket").inputs, {
      forceDestroy: false,
      tags: { Name: "fintech-dev-documents" },
    });
    assert.deepEqual(one(recording, "s3/bucketPublicAccessBlock").inputs, {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    assert.deepEqual(one(recording, "s3/bucketOwnershipControls").inputs, {
      bucket,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    assert.deepEqual(one(recording, "s3/bucketServerSideEncryptionConfiguration").inputs, {
      bucket,
      rules: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: KEY },
          blockedEncryptionTypes: ["SSE-C"],
          bucketKeyEnabled: true,
        },
      ],
    });
    assert.deepEqual(one(recording, "s3/bucketVersioning").inputs, {
      bucket,
      versioningConfiguration: { status: "Enabled" },
    });
    for (const { name, parent } of recording.resources.slice(0, -1))
      assert.deepEqual([name.startsWith("fintech-dev-documents-"), parent], [true, "fintech-dev-documents"]);
  });

  it("shows objects to its users in their network and to who deploys, and to all where it has none (Z-36)", async () => {
    const deployer = "arn:aws:iam::123456789012:role/fintech-deployer";
    const guarded = {
      users: [CALLER],
      deployerArns: [deployer],
      onlyFromNetwork: { vpcId: "vpc-1", roleArns: [CALLER] },
    };
    const { policy } = one(await make(guarded), "s3/bucketPolicy").inputs;
    const ask = (caller: string, action: string, more: Readonly<Record<string, string>> = {}) => {
      const context = {
        "aws:PrincipalArn": caller,
        "aws:PrincipalIsAWSService": "false",
        "aws:SecureTransport": "true",
      };
      return decide(policy, { caller, action, context: { ...context, ...more } });
    };
    const admin = "arn:aws:iam::123456789012:role/admin";
    for (const action of ["s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket", "s3:DeleteObject"]) {
      assert.equal(ask(CALLER, action, { "aws:SourceVpc": "vpc-1" }), "nothing", action);
      assert.equal(ask(CALLER, action), "deny", `${action} from elsewhere`);
      assert.equal(ask(deployer, action), "nothing", action);
      assert.equal(ask(admin, action), "deny", action);
    }
    for (const action of ["s3:PutBucketPolicy", "s3:GetBucketPolicy"])
      assert.equal(ask(admin, action), "nothing", action);
    const open = one(await make(), "s3/bucketPolicy").inputs.policy;
    assert.notInclude(String(open), "NamedRolesOnly");
  });

  it("lets objects go when they are told to, and earlier versions after theirs", async () => {
    const rule = { id: "expire", status: "Enabled", filter: { prefix: "" } };
    const abortIncompleteMultipartUpload = { daysAfterInitiation: 7 };
    const kept = await make({ lifecycle: { expireAfterDays: 365, noncurrentDays: 30 } });
    assert.deepEqual(one(kept, "s3/bucketLifecycleConfiguration").inputs.rules, [
      {
        ...rule,
        abortIncompleteMultipartUpload,
        expiration: { days: 365 },
        noncurrentVersionExpiration: { noncurrentDays: 30 },
      },
    ]);
    const single = await make({ versioning: false });
    assert.isEmpty(ofType(single, "s3/bucketVersioning"));
    assert.deepEqual(one(single, "s3/bucketLifecycleConfiguration").inputs.rules, [
      { ...rule, abortIncompleteMultipartUpload },
    ]);
  });

  it("refuses what comes without TLS or brings another encryption (F-35)", async () => {
    const { policy } = one(await make(), "s3/bucketPolicy").inputs;
    const put = (context: Record<string, string>) =>
      decide(policy, { caller: CALLER, action: "s3:PutObject", context });
    assert.equal(put({ "aws:SecureTransport": "false" }), "deny");
    const secure = { "aws:SecureTransport": "true" };
    assert.equal(put(secure), "nothing", "the bucket's own encryption");
    assert.equal(put({ ...secure, "s3:x-amz-server-side-encryption": "AES256" }), "deny");
  });

  it("takes KMS with its own key only, not with the one that S3 picks where none is named (F-27)", async () => {
    const { policy } = one(await make(), "s3/bucketPolicy").inputs;
    const put = (key: string | undefined, algorithm = "aws:kms") => {
      const named = key === undefined ? {} : { "s3:x-amz-server-side-encryption-aws-kms-key-id": key };
      const context = { "aws:SecureTransport": "true", "s3:x-amz-server-side-encryption": algorithm, ...named };
      return decide(policy, { caller: CALLER, action: "s3:PutObject", context });
    };
    assert.equal(put(KEY), "nothing");
    assert.equal(put(KEY, "aws:kms:dsse"), "nothing");
    assert.equal(put(undefined), "deny", "the key alias/aws/s3");
    assert.equal(put("arn:aws:kms:us-east-1:123456789012:key/another"), "deny");
  });

  it("takes a load balancer's logs with S3's own keys, and may be emptied without protection (F-27, C-03)", async () => {
    const recording = await make(logs);
    assert.deepEqual(one(recording, "s3/bucketServerSideEncryptionConfiguration").inputs.rules, [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" },
        blockedEncryptionTypes: ["SSE-C"],
        bucketKeyEnabled: false,
      },
    ]);
    const { policy } = one(recording, "s3/bucketPolicy").inputs;
    const context = { "aws:SecureTransport": "true" };
    const service = "logdelivery.elasticloadbalancing.amazonaws.com";
    assert.equal(decide(policy, { service, action: "s3:PutObject", context }), "allow");
    assert.equal(decide(policy, { service, action: "s3:GetObject", context }), "nothing");
    const [delivery] = (JSON.parse(policy as string).Statement as { Sid: string; Resource: string }[]).filter(
      ({ Sid }) => Sid === "LoadBalancerLogs",
    );
    assert.equal(delivery?.Resource, `${arn}/AWSLogs/123456789012/*`);
    assert.isTrue(one(recording, "s3/bucket").inputs.forceDestroy);
  });

  it("replaces a bucket of a fixed name by deleting it first", async () => {
    const recording = await make({ bucketName: "fintech-documents" });
    const named = one(recording, "s3/bucket");
    assert.equal(named.inputs.bucket, "fintech-documents");
    assert.isTrue(named.deleteBeforeReplace);
    assert.isFalse(one(await make(), "s3/bucket").deleteBeforeReplace);
  });

  it("gives workloads objects and the key through S3 only (F-17)", async () => {
    const { result } = await make();
    const statements = async (verb: "read" | "readWrite") =>
      JSON.parse(await valueOf(policyDocument(result[verb]().statements))).Statement;
    assert.deepEqual(await statements("readWrite"), [
      { Sid: "ListBucket", Effect: "Allow", Action: "s3:ListBucket", Resource: arn },
      {
        Sid: "ReadWriteObjects",
        Effect: "Allow",
        Action: ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
        Resource: `${arn}/*`,
      },
      {
        Sid: "UseKey",
        Effect: "Allow",
        Action: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
        Resource: KEY,
        Condition: { StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" } },
      },
    ]);
    assert.deepEqual(
      (await statements("read")).map(({ Action }: { Action: unknown }) => Action),
      ["s3:ListBucket", "s3:GetObject", ["kms:Decrypt", "kms:DescribeKey"]],
    );
    const access = result.read({ as: "DOCUMENTS" });
    assert.deepInclude(access, { target: "bucket/documents", verb: "read", connections: [], secrets: {} });
    assert.equal(await valueOf(access.environment.DOCUMENTS_BUCKET ?? ""), bucket);
    const plain = await make({ encryption: "s3-managed", keyArn: undefined });
    assert.lengthOf(plain.result.read().statements, 2);
  });
});
