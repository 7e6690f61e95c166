import { assert } from "chai";
import { planImageSigning } from "../../../components/compute/image-signing.plan.ts";
import { ImageSigning } from "../../../components/compute/image-signing.ts";
import { RegistryScanning } from "../../../components/compute/registry-scanning.ts";
import { DEPLOYMENT, one, record } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";

describe("ImageSigning (M-23, Z-53)", () => {
  it("makes a profile for images, whose name no cancelled one takes", async () => {
    const { inputs } = one(
      await record(() => new ImageSigning("fintech-dev-image-signing", { deployment: DEPLOYMENT })),
      "signer/signingProfile",
    );
    assert.deepInclude(inputs, {
      namePrefix: "fintech_dev_images_",
      platformId: "Notation-OCI-SHA384-ECDSA",
      signatureValidityPeriod: { type: "MONTHS", value: 12 },
    });
    assert.notProperty(inputs, "name");
  });

  it("fits every application's name into a profile's, and refuses a validity that Signer does not take", () => {
    const application = "a-very-long-name-of-an-application-of-ours";
    const { namePrefix } = planImageSigning("signing", { deployment: { application, environment: "prod" } });
    assert.match(namePrefix, /^\w{1,38}$/);
    for (const validityMonths of [0, 136, 1.5])
      assert.deepEqual(
        refusedPaths(() => planImageSigning("signing", { deployment: DEPLOYMENT, validityMonths })),
        ["validityMonths"],
      );
  });
});

describe("RegistryScanning (M-22, Z-58)", () => {
  it("scans every repository: at push, or again and again by Amazon Inspector", async () => {
    const make = (mode: "basic" | "enhanced") => record(() => new RegistryScanning("fintech-dev-scanning", { mode }));
    const rules = (scanFrequency: string) => [
      { scanFrequency, repositoryFilters: [{ filter: "*", filterType: "WILDCARD" }] },
    ];
    const type = "ecr/registryScanningConfiguration";
    assert.deepEqual(one(await make("basic"), type).inputs, { scanType: "BASIC", rules: rules("SCAN_ON_PUSH") });
    assert.deepEqual(one(await make("enhanced"), type).inputs, {
      scanType: "ENHANCED",
      rules: rules("CONTINUOUS_SCAN"),
    });
  });
});
