// A pack with one policy on the stack that reads every resource's type: what the SDK costs for any policy of the kind.
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("one-stack-policy", {
  policies: [
    {
      name: "types-are-given",
      description: "Every resource has a type",
      enforcementLevel: "mandatory",
      validateStack: ({ resources }, report) => {
        if (resources.some(({ type }) => type === "")) report("a resource has no type");
      },
    },
  ],
});
