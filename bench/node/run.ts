import { spawnSync } from 'node:child_process';

/** Runs a program to its end, quietly. @throws when it fails */
export function runProgram(program: string, args: readonly string[], { env }: { env?: NodeJS.ProcessEnv } = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
}

/** Runs one step of the bench in a process of its own. */
export const runNode = (...args: string[]): string => runProgram(process.execPath, [process.argv[1] ?? '', ...args]).trim();

/** Whether a program can be started. */
export const canRun = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
