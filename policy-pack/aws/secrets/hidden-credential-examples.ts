import { gzipSync } from "node:zlib";
import type { Example, ExampleResource } from "../../policy/examples.ts";
import { unknownValue } from "../../policy/examples.ts";

// Credentials where people hide them, and what only looks like one: examples of the policy on plain text.

/** A function with these environment variables. */
export function lambda(variables: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:lambda/function:Function",
    name: "worker",
    props: { role: unknownValue, environment: { variables } },
  } as const;
}

/** A machine that runs this when it starts. */
export function instance(userData: string) {
  return { type: "aws:ec2/instance:Instance", name: "web", props: { ami: "ami-1", userData } } as const;
}

/** A script that sets an access key. AWS's own documentation uses this one as its example; it opens nothing. */
export const EXPORT = "#!/bin/sh\nexport AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n";

const PASSWORD = "hunter2-hunter2";

const hex = (text: string) => Buffer.from(text).toString("hex");
const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const multipart = `Content-Type: multipart/mixed; boundary="//"\n\n--//\nContent-Transfer-Encoding: base64\n\n${base64(
  `#cloud-config\n# ${"a comment that is long ".repeat(6)}\npassword: ${PASSWORD}\n`,
).replace(/.{76}/g, "$&\n")}\n--//--\n`;

/** User data and settings in which a password is set, in the ways that people hide it. */
const HIDDEN: readonly (readonly [how: string, resource: ExampleResource])[] = [
  ["an export", instance(`#!/bin/sh\nexport DB_PASSWORD=${PASSWORD}\n`)],
  ["an export in single quotes", instance(`export DB_PSWD='$${PASSWORD}'`)],
  ["an export in quotes that are quoted themselves", instance(`ssh db "export DB_PASSWORD=\\"${PASSWORD}\\""`)],
  ["JSON that a shell writes", instance(`echo "{\\"password\\": \\"${PASSWORD}\\"}" > /etc/app.json`)],
  ["an option", instance(`mysql --password=${PASSWORD} -e 'select 1'`)],
  ["YAML", instance(`#cloud-config\nchpasswd: { expire: false }\npassword: ${PASSWORD}\n`)],
  ["a unit of systemd", instance(`[Service]\nEnvironment="DB_PASSWORD=${PASSWORD}"\n`)],
  ["PowerShell", instance(`$password = "${PASSWORD}"`)],
  ["gzip", instance(base64(gzipSync(`export DB_PASSWORD=${PASSWORD}`)))],
  ["base64 of base64", instance(base64(base64(`export DB_PASSWORD=${PASSWORD}`)))],
  ["gzip of base64", instance(base64(gzipSync(base64(EXPORT))))],
  ["base64 of UTF-16", instance(base64(Buffer.from(`$env:DB_PASSWORD = "${PASSWORD}"`, "utf16le")))],
  ["a line that decodes itself", instance(`echo ${base64(`export DB_PASSWORD=${PASSWORD}`)} | base64 -d | sh`)],
  ["a part of several", instance(multipart)],
  ["hex", instance(hex(`export DB_PASSWORD=${PASSWORD}`))],
  ["hex with a prefix", lambda({ CONFIG: `0x${hex(`{"password":"${PASSWORD}"}`).toUpperCase()}` })],
  ["hex with colons", lambda({ CONFIG: hex(`password=${PASSWORD}`).replace(/..(?=.)/g, "$&:") })],
  ["hex that is escaped", instance(`printf '${hex(`DB_PASSWORD=${PASSWORD}`).replace(/../g, "\\x$&")}' > .env`)],
  ["a line that decodes hex", instance(`echo ${hex(`DB_PASSWORD=${PASSWORD}`)} | xxd -r -p > .env`)],
  ["percent signs", lambda({ CONFIG: encodeURIComponent(`{"password":"${PASSWORD}"}`) })],
  ["percent signs of base64", lambda({ CONFIG: encodeURIComponent(base64(`password=${PASSWORD}; `)) })],
  [
    "a script of a notebook",
    {
      type: "aws:sagemaker/notebookInstanceLifecycleConfiguration:NotebookInstanceLifecycleConfiguration",
      name: "it",
      props: { onStart: base64(`export DB_PASSWORD=${PASSWORD}`) },
    },
  ],
  ["JSON in a setting", lambda({ CONFIG: JSON.stringify({ db: { user: "app", password: PASSWORD } }) })],
  ["base64 in a setting", lambda({ CONFIG: base64(JSON.stringify([{ api_key: "q7Zk29-sXa81-bb" }])) })],
  ["the token of an administrator", lambda({ ADMIN_TOKEN: PASSWORD })],
  ["the token of an administrator, in one word", lambda({ adminToken: PASSWORD })],
  ["a connection string", lambda({ DSN: `Server=db.internal;User Id=app;Password=${PASSWORD};` })],
  ["the options of a program", lambda({ JAVA_OPTS: `-Xmx1g -Ddb.password=${PASSWORD}` })],
];

/** What only speaks of credentials, or fetches them. */
const OPEN: readonly (readonly [how: string, resource: ExampleResource])[] = [
  ["a token that is fetched", instance('TOKEN=`curl -X PUT "http://169.254.169.254/latest/api/token"`')],
  ["a password that is fetched", instance("export DB_PASSWORD=$(aws ssm get-parameter --name /db/password)")],
  ["a variable in quotes that are quoted themselves", instance('ssh db "export DB_PASSWORD=\\"$DB_PASSWORD\\""')],
  ["a variable", instance('export DB_PASSWORD="${SECRET_FROM_ELSEWHERE}" && mysql --password="$DB_PASSWORD"')],
  [
    "an ARN",
    instance("aws secretsmanager get-secret-value arn:aws:secretsmanager:us-east-1:123456789012:secret:db-A1b2C3"),
  ],
  ["settings of sshd", instance("PasswordAuthentication=prohibited\npassword_encryption: scram-sha-256\n")],
  ["a hash", instance("password: $6$rounds=4096$saltsalt$hashhashhash")],
  ["a template", instance("password={{ db_password_of_vault }}\npassword=<your-password>\npassword=xxxxxxxxxx")],
  ["code", instance("password = settings.database_password\nsecret: get_secret('db')\n")],
  [
    "kinds of credentials",
    lambda({ CONFIG: '{"token":"bearer","secret":"prod/db/login","passwordFile":"/run/db-password"}' }),
  ],
  [
    "the alias of a key",
    lambda({ CONFIG: '{"encryptionKey":"alias/payments-2026"}', ENCRYPTION_KEY: "alias/payments" }),
  ],
  ["a digest", lambda({ CONFIG: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" })],
  [
    "percent signs that mean nothing",
    instance("date +%Y%m%d-%F; printf '%20d%ff%fe' 7; password=%7B%7Bfrom_vault%7D%7D"),
  ],
  ["numbers of tokens", lambda({ MAX_OUTPUT_TOKENS: "1000000", maxTokens: "1000000", LLM_MIN_TOKENS: "1000000" })],
  ["numbers of tokens within a name", lambda({ llmMaxTokens: "1000000", modelMinOutputTokens: "1000000" })],
  ["an archive that is damaged", instance(base64(gzipSync(`export DB_PASSWORD=${PASSWORD}`).subarray(0, 30)))],
  ["an archive of more than is looked at", instance(base64(gzipSync(Buffer.alloc(5_000_000, "a"))))],
];

/** A credential in each of the ways that people hide it. */
export const hiddenCredentials: readonly Example[] = HIDDEN.map(([how, resource]) => ({
  name: `a credential in ${how}`,
  verdict: "violated",
  resources: [resource],
}));

/** What is no credential, though it speaks of one. */
export const noCredentials: readonly Example[] = OPEN.map(([how, resource]) => ({
  name: `no credential: ${how}`,
  verdict: "holds",
  resources: [resource],
}));
