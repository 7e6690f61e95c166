import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import fc from "fast-check";
import { buildTag } from "../../../components/compute/build-tag.ts";
import {
  type ContainerRegistryPlanArgs,
  imageSuffix,
  planContainerRegistry,
  planRepositoryPolicy,
} from "../../../components/compute/container-registry.plan.ts";
import {
  ContainerRegistry,
  type ContainerRegistryArgs,
  type ImageSource,
} from "../../../components/compute/container-registry.ts";
import { policyDocument } from "../../../components/identity/statement.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { inFolder } from "./folder.ts";
import { decide } from "../secrets/decide.ts";

const NAME = "fintech-dev-api";
const KEY = "arn:aws:kms:us-east-1:123456789012:key/registry";
const PUBLISHER = "arn:aws:iam::123456789012:role/fintech-developer";
const PULLER = "arn:aws:iam::123456789012:role/ecsTaskExecutionRole";
const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const URL = "123456789012.dkr.ecr.us-east-1.amazonaws.com/fintech-api";

const PLAN: ContainerRegistryPlanArgs = { encryption: "s3-managed", hasKey: false, publishers: [PUBLISHER] };
const plan = (over: Partial<ContainerRegistryPlanArgs> = {}) => planContainerRegistry(NAME, { ...PLAN, ...over });
const refused = (over: Partial<ContainerRegistryPlanArgs>) => refusedPaths(() => plan(over));

describe("planContainerRegistry", () => {
  it("encrypts as is asked (F-28, C-04)", () => {
    assert.equal(plan({ encryption: "s3-managed" }).encryptionType, "AES256");
    assert.equal(plan({ encryption: "aws-managed" }).encryptionType, "KMS");
    assert.equal(plan({ encryption: "customer-key", hasKey: true }).encryptionType, "KMS");
    assert.deepEqual(refused({ encryption: "customer-key" }), ["keyArn"]);
    for (const encryption of ["aws-managed", "s3-managed"] as const)
      assert.deepEqual(refused({ encryption, hasKey: true }), ["keyArn"], encryption);
  });

  it("moves no tag but those that are named (D-51, F-51, C-07)", () => {
    assert.deepInclude(plan(), { mutability: "IMMUTABLE", mutableTags: [] });
    assert.deepInclude(plan({ mutableTags: ["latest", "dev-*", "latest"] }), {
      mutability: "IMMUTABLE_WITH_EXCLUSION",
      mutableTags: ["dev-*", "latest"],
    });
    for (const mutableTags of [["*"], ["**"], [""], ["a b"], ["*a*b*"], ["a", "b", "c", "d", "e", "f"]])
      assert.include(refused({ mutableTags }), "mutableTags", JSON.stringify(mutableTags));
  });

  it("expires untagged images, and all but as many as are kept (D-56)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (keepImages) => {
        const { rules } = JSON.parse(plan({ keepImages }).lifecyclePolicy) as { rules: readonly Rule[] };
        const [untagged, surplus] = rules;
        assert.lengthOf(rules, 2);
        assert.deepInclude(untagged?.selection, { tagStatus: "untagged", countUnit: "days" });
        assert.deepInclude(surplus?.selection, { countType: "imageCountMoreThan", countNumber: keepImages });
        assert.isTrue(rules.every(({ action }) => action.type === "expire"));
        // ECR wants the rule that is about any image last.
        assert.isBelow(untagged?.rulePriority ?? 0, surplus?.rulePriority ?? 0);
      }),
      { numRuns: 20 },
    );
  });

  it("refuses what ECR refuses, all at once", () => {
    assert.deepEqual(refused({ repositoryName: "Fintech", publishers: ["*"], keepImages: 0 }), [
      "repositoryName",
      "publishers",
      "keepImages",
    ]);
    for (const publisher of ["*", "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:role/*", "developer"])
      assert.deepEqual(refused({ publishers: [publisher] }), ["publishers"], publisher);
    for (const repositoryName of ["a", "a/", "-a", "a..b", "a--b".repeat(80)])
      assert.deepEqual(refused({ repositoryName }), ["repositoryName"], repositoryName);
    assert.isEmpty(refused({ repositoryName: "team/fintech-api.v2" }));
  });
});

interface Rule {
  readonly rulePriority: number;
  readonly selection: Readonly<Record<string, unknown>>;
  readonly action: { readonly type: string };
}

describe("planRepositoryPolicy (D-54)", () => {
  const policy = () => valueOf(policyDocument(planRepositoryPolicy([PULLER], [PUBLISHER])));

  it("lets the puller pull, the publisher push, and nobody else do either", async () => {
    const document = await policy();
    const may = (caller: string, action: string) => decide(document, { caller, action });
    for (const action of ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"])
      for (const caller of [PULLER, PUBLISHER]) assert.equal(may(caller, action), "allow", `${caller} ${action}`);
    for (const action of [
      "ecr:PutImage",
      "ecr:InitiateLayerUpload",
      "ecr:UploadLayerPart",
      "ecr:CompleteLayerUpload",
    ]) {
      assert.equal(may(PUBLISHER, action), "allow", action);
      assert.equal(may(PULLER, action), "nothing", action);
    }
    const other = "arn:aws:iam::123456789012:role/other";
    assert.equal(may(other, "ecr:BatchGetImage"), "nothing");
    assert.equal(may(PUBLISHER, "ecr:DeleteRepository"), "nothing");
  });

  it("names everybody, and says nothing where nobody is meant", async () => {
    assert.notInclude(await policy(), "*");
    assert.isEmpty(planRepositoryPolicy([], []));
    assert.deepEqual(
      planRepositoryPolicy([PULLER], []).map(({ sid }) => sid),
      ["Pull"],
    );
  });
});

describe("imageSuffix", () => {
  it("takes tags and digests", () => {
    assert.equal(imageSuffix(NAME, { tag: "1.0.0" }), ":1.0.0");
    assert.equal(imageSuffix(NAME, { digest: DIGEST }), `@${DIGEST}`);
  });

  it("refuses what is neither", () => {
    for (const tag of ["", "a b", ".1", "a:b", "x".repeat(129)])
      assert.deepEqual(
        refusedPaths(() => imageSuffix(NAME, { tag })),
        ["image.tag"],
        tag,
      );
    for (const digest of ["1.0.0", "sha256:123", DIGEST.toUpperCase()])
      assert.deepEqual(
        refusedPaths(() => imageSuffix(NAME, { digest })),
        ["image.digest"],
        digest,
      );
  });
});

describe("ContainerRegistry", () => {
  const ARGS: ContainerRegistryArgs = {
    deployment: DEPLOYMENT,
    repositoryName: "fintech-api",
    encryption: "s3-managed",
    mutableTags: ["latest"],
    pullers: [PULLER],
    publishers: [PUBLISHER],
    deletionProtection: false,
  };
  const outputs = (type: string, name: string) =>
    type === "aws:ecr/repository:Repository"
      ? { repositoryUrl: URL }
      : type === "awsx:ecr:Image"
        ? { imageUri: `built-by-${name}` }
        : {};
  const make = (over: Partial<ContainerRegistryArgs> = {}) =>
    record(() => new ContainerRegistry(NAME, { ...ARGS, ...over }), { outputs });
  const images = (...sources: readonly ImageSource[]) =>
    record(
      () => {
        const registry = new ContainerRegistry(NAME, ARGS);
        return pulumi.all(sources.map((source) => registry.image(source)));
      },
      { outputs },
    );

  it("makes the repository that is documented (D-50, D-51, D-52, F-28)", async () => {
    const repository = one(await make(), "ecr/repository");
    assert.deepEqual(repository.inputs, {
      name: "fintech-api",
      encryptionConfigurations: [{ encryptionType: "AES256" }],
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: [{ filter: "latest", filterType: "WILDCARD" }],
      imageScanningConfiguration: { scanOnPush: true },
      forceDelete: true,
      tags: { Name: "fintech-api" },
    });
    assert.isTrue(repository.deleteBeforeReplace);
    assert.equal(repository.parent, NAME);
  });

  it("makes the stricter one for production (C-04, C-07)", async () => {
    const over = { encryption: "customer-key", keyArn: KEY, mutableTags: undefined, deletionProtection: true } as const;
    const { inputs } = one(await make(over), "ecr/repository");
    assert.deepInclude(inputs, {
      encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: KEY }],
      imageTagMutability: "IMMUTABLE",
      forceDelete: false,
    });
    assert.notProperty(inputs, "imageTagMutabilityExclusionFilters");
  });

  it("guards it with a policy, if there is anybody to name (D-54, D-56)", async () => {
    const recording = await make();
    assert.deepEqual(one(recording, "ecr/repositoryPolicy").inputs, {
      repository: "fintech-api",
      policy: await valueOf(policyDocument(planRepositoryPolicy([PULLER], [PUBLISHER]))),
    });
    assert.deepEqual(one(recording, "ecr/lifecyclePolicy").inputs, {
      repository: "fintech-api",
      policy: plan().lifecyclePolicy,
    });
    assert.isEmpty(ofType(await make({ pullers: [], publishers: [] }), "ecr/repositoryPolicy"));
  });

  it("addresses an image by tag or digest (D-11, D-59)", async () => {
    const { result, resources } = await images({ tag: "latest" }, { digest: DIGEST });
    assert.deepEqual(await valueOf(result), [`${URL}:latest`, `${URL}@${DIGEST}`]);
    assert.isEmpty(resources.filter(({ type }) => type.startsWith("awsx:")));
  });

  it("builds an image once, named by what is built (D-56)", async () => {
    inFolder({
      "apps/api/main.js": "",
      "docker/Dockerfile": "FROM scratch",
      Dockerfile: "",
      "apps/api/Dockerfile": "",
    });
    const recording = await images(
      { build: { context: "./apps/api" } },
      { build: { context: "./apps/api", target: "worker", dockerfile: "docker/Dockerfile" } },
      { build: { context: "apps/api", dockerfile: "apps/api/Dockerfile" } },
      { build: { context: "." } },
    );
    const [api, worker, again, root] = (await valueOf(recording.result)) as readonly string[];
    assert.equal(again, api);
    assert.lengthOf(ofType(recording, "awsx:ecr:Image"), 3);
    assert.deepEqual(
      [api, worker, root],
      [
        `built-by-${NAME}-image-apps-api`,
        `built-by-${NAME}-image-apps-api-docker-Dockerfile-worker`,
        `built-by-${NAME}-image`,
      ],
    );
    const image = one(recording, "awsx:ecr:Image", `${NAME}-image-apps-api-docker-Dockerfile-worker`);
    assert.deepEqual(image.inputs, {
      context: "./apps/api",
      dockerfile: "docker/Dockerfile",
      imageTag: buildTag(NAME, { context: "./apps/api", dockerfile: "docker/Dockerfile", target: "worker" }),
      platform: "linux/amd64",
      repositoryUrl: URL,
      target: "worker",
    });
    assert.equal(image.parent, NAME);
  });

  it("refuses arguments in one message", () => {
    assert.throws(
      () => imageSuffix(NAME, { tag: "a b" }),
      PlanError,
      /ContainerRegistry "fintech-dev-api": one problem/,
    );
  });
});
