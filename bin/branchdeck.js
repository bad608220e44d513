#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// From Node 22 on: the second run need not compile the program again.
module.enableCompileCache?.();

const cli = new URL('../out/cli/cli.js', import.meta.url);

if (existsSync(cli)) {
  await import(cli.href);
} else {
  console.error('Branchdeck is not built yet. Run: npm run build');
  process.exitCode = 1;
}
