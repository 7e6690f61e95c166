// A pack without policies: what the SDK and the transport cost by themselves.
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("empty", { policies: [] });
