import './check-node.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What each switch burnt into the program must say; electron-builder.yml sets them. */
const WANTED = new Map([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.DISABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]);

/**
 * Reads the fuses of a finished program back.
 *
 * @param {string} program
 * @returns {Promise<string[]>} those that are not as they must be; empty when all are
 */
export async function wrongFuses(program) {
  const wire = await getCurrentFuseWire(program);
  return [...WANTED].filter(([fuse, state]) => wire[fuse] !== state).map(([fuse]) => FuseV1Options[fuse]);
}

/**
 * The programs in electron-builder's unpacked folders.
 *
 * @param {string} output
 * @returns {string[]}
 */
export function programsIn(output) {
  const folders = readdirSync(output, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name }) => ['branchdeck', 'Branchdeck.exe', 'Branchdeck.app'].map((program) => join(output, name, program)))
    .filter((path) => existsSync(path));
}
