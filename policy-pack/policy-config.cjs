#!/usr/bin/env node
// As main.cjs: TypeScript in the repository, JavaScript in the published package.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const source = join(__dirname, "policy-config.mts");
void import(existsSync(source) ? "./policy-config.mts" : "./dist/policy-config.mjs");
