#!/usr/bin/env node
const { pathToFileURL } = require("node:url");
const { entry } = require("./entry.cjs");

void import(pathToFileURL(entry("policy-config")).href);
