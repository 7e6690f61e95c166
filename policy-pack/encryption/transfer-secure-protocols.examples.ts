import { defineExamples, unknownValue } from "../policy/examples.ts";

function server(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:transfer/server:Server", name: "server", props } as const;
}

export const examples = defineExamples([
  { name: "SFTP and FTPS", verdict: "holds", resources: [server({ protocols: ["SFTP", "FTPS"] })] },
  { name: "AWS's default of SFTP", verdict: "holds", resources: [server({})] },
  {
    name: "FTP beside SFTP",
    verdict: "violated",
    resources: [server({ protocols: ["SFTP", "FTP"] })],
    says: "protocols[1]",
  },
  { name: "protocols that are not known yet", verdict: "undecided", resources: [server({ protocols: unknownValue })] },
]);
