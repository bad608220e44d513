import { execFile } from 'node:child_process';
import { access, constants, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runEnvironment } from './environment.ts';
import { withOwnFolder } from './own-folder.ts';

/** LibreOffice as it is installed here. */
export interface LibreOffice {
  program: string;
  /** "7.4.7.2" */
  version: string;
}

/** What was found: the program, or why there is none that can be used. */
export type FoundLibreOffice = LibreOffice | { missing: 'not-installed' | 'locked-up' | 'silent' };

/** A program of this name in this variable is used and no other is looked for. */
export const OWN_PROGRAM = 'BRANCHDECK_LIBREOFFICE';

const ANSWERS_WITHIN_MS = 20_000;

/** Where LibreOffice's own installers and the systems put it. */
function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramW6432'], env['ProgramFiles(x86)']].filter((folder) => folder !== undefined);
    // The one that answers on a console.
    return [...new Set(folders)].map((folder) => join(folder, 'LibreOffice', 'program', 'soffice.com'));
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/')).flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')]);
  if (platform === 'darwin') return [...['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, 'LibreOffice.app/Contents/MacOS/soffice')), ...onPath];
  const versions = ['', '25.8', '25.2', '24.8', '24.2', '7.6', '7.5', '7.4'];
  return [...onPath, '/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice', '/usr/lib64/libreoffice/program/soffice', ...versions.map((version) => `/opt/libreoffice${version}/program/soffice`), '/snap/bin/libreoffice'];
}

const isProgram = (path: string): Promise<boolean> => access(path, constants.X_OK).then(() => true, () => false);

/** A program in a snap sees no files but those of its own and of the user's home. */
const isLockedUp = async (path: string): Promise<boolean> => /^\/snap\/|\/usr\/bin\/snap$/.test(await realpath(path).catch(() => path)) || path.startsWith('/snap/');

/** The version that a program says it is; undefined where it is no LibreOffice or does not answer. */
const versionOf = (program: string): Promise<string | undefined> =>
  withOwnFolder((folder) => new Promise((resolve) => {
    const settings = { timeout: ANSWERS_WITHIN_MS, killSignal: 'SIGKILL', windowsHide: true, env: runEnvironment(process.env, folder) } as const;
    execFile(program, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--version'], settings, (_error, said) =>
      resolve(/LibreOffice\S* (\d+(?:\.\d+){1,3})/.exec(said)?.[1]));
  }));

/** Looks for LibreOffice where it is usually installed. Starts it once, to ask its version. */
export async function findLibreOffice(platform = process.platform, env: NodeJS.ProcessEnv = process.env): Promise<FoundLibreOffice> {
  const own = env[OWN_PROGRAM];
  let missing: 'not-installed' | 'locked-up' | 'silent' = 'not-installed';
  for (const program of own === undefined || own === '' ? usualPlaces(platform, env) : [own]) {
    if (!(await isProgram(program))) continue;
    if (await isLockedUp(program)) {
      missing = 'locked-up';
      continue;
    }
    const version = await versionOf(program);
    if (version !== undefined) return { program, version };
    missing = 'silent';
  }
  return { missing };
}
