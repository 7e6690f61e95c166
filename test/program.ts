import * as pulumi from "@pulumi/pulumi";
import { record, type Recording } from "./components/harness.ts";
import { asPulumi, type FileConfig } from "./stacks/stack-file.ts";

/** The one revision of every task definition, which every service runs. */
const REVISION = "arn:aws:ecs:us-east-1:123456789012:task-definition/any:1";

/** Outputs that the program looks into and that simulated answers do not have by themselves. */
const OUTPUTS: Readonly<Record<string, Record<string, unknown>>> = {
  "aws:rds/cluster:Cluster": {
    masterUserSecrets: [{ secretArn: "arn:aws:secretsmanager:us-east-1:123456789012:secret:m" }],
  },
  "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": {
    outputs: { RotationLambdaARN: "arn:aws:lambda:us-east-1:123456789012:function:rotation" },
  },
  "aws:ecs/taskDefinition:TaskDefinition": { arn: REVISION },
};

const CERTIFICATE = "aws:acm/certificate:Certificate";

/** How ACM asks for a record for each name. */
function validation({ domainName, subjectAlternativeNames = [] }: Readonly<Record<string, unknown>>) {
  const names = [domainName, ...(subjectAlternativeNames as readonly unknown[])] as readonly string[];
  const record = { resourceRecordType: "CNAME", resourceRecordValue: "validation.example.com" };
  return {
    domainValidationOptions: names.map((name) => ({ domainName: name, resourceRecordName: `_a.${name}`, ...record })),
  };
}

let runs = 0;

/** Runs the whole program, `index.ts`, in this process on a stack's config: what it registers, without an engine. */
export async function recordProgram(config: FileConfig): Promise<Recording> {
  runs += 1;
  const { info, error } = console;
  const errors: unknown[] = [];
  // Without an engine the SDK prints what it would have logged, an output's errors too, and goes on.
  console.info = () => undefined;
  console.error = (message: unknown) => void errors.push(message);
  const recording = record(
    async () => {
      pulumi.runtime.setAllConfig(asPulumi(config));
      // A program is a module, which is evaluated once for each address.
      await import(`../index.ts?run=${runs}`);
    },
    {
      invoke: (token) => ({
        id: `answer-of-${token}`,
        ids: [],
        arn: `arn:aws:iam::123456789012:role/${token}`,
        role: "arn:aws:iam::123456789012:role/any",
        taskDefinition: REVISION,
      }),
      outputs: (type, _, inputs) => (type === CERTIFICATE ? validation(inputs) : (OUTPUTS[type] ?? {})),
    },
  );
  const recorded = await recording.finally(() => Object.assign(console, { info, error }));
  if (errors.length > 0) throw new Error(`The program has errors: ${errors.join("\n")}`);
  return recorded;
}
