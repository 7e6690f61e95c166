import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** To call the function, in all ways that Lambda knows, and to copy it to the edge, which CloudFront asks for. */
const CALLS = /^lambda:(Invoke\w*\*?|EnableReplication\*?)$/i;

export const policy = definePolicy({
  name: "lambda-permission-invoke-only",
  title: "Permissions of functions let others call them, and nothing else",
  severity: "medium",
  // AWS documents how a named account manages a function by such a permission; the public is refused elsewhere.
  preset: "strict",
  rationale:
    "Whoever may do more than call a function gets its code and the variables of its environment (lambda:GetFunction), or puts code of theirs in its place, which then runs with its role.",
  remediation: [
    'Set action: "lambda:InvokeFunction", or "lambda:InvokeFunctionUrl" for a function URL.',
    "Give those who deploy the function a role in its account instead.",
  ],
  controls: { pci: ["7.2.1", "7.2.2"], nist: ["AC-3", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.5.15", "A.8.3"] },
  url: "https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html",
  tokens: TOKENS.functionPermission,
  check(permission) {
    const action = permission.at("action");
    // Lambda@Edge copies the function, and reads it for that.
    const isReplicator = permission.at("principal").is("replicator.lambda.amazonaws.com");
    return judge(
      or(
        action.matches((text) => CALLS.test(text)),
        isReplicator,
      ),
      {
        what: "the permission allows more than to call the function",
        at: action,
        required: "lambda:InvokeFunction or lambda:InvokeFunctionUrl",
        fix: 'set action: "lambda:InvokeFunction"',
      },
    );
  },
});
