import { isMainThread } from 'node:worker_threads';
import { AppError } from '../core/errors.ts';
import { say, warn } from './print.ts';
import { USAGE } from './usage.ts';
import { version } from './version.ts';

type Command = (args: readonly string[]) => Promise<number>;

/** Each is read when it is called for: what `check` doesn't need is most of the program. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./commands/check.ts')).check],
  ['export', async () => (await import('./commands/export.ts')).exportDeck],
  ['batch', async () => (await import('./commands/batch.ts')).batch],
  ['letters', async () => (await import('./commands/letters.ts')).letters],
  ['letter', async () => (await import('./commands/letter.ts')).letter],
  ['minutes', async () => (await import('./commands/minutes.ts')).minutes],
  ['jcnc-pack', async () => (await import('./commands/jcnc-pack.ts')).jcncPack],
  ['changes', async () => (await import('./commands/changes.ts')).changes],
  ['pack', async () => (await import('./commands/pack.ts')).pack],
  ['merge', async () => (await import('./commands/merge.ts')).merge],
  ['hand-on', async () => (await import('./commands/hand-on.ts')).handOn],
  ['take-in', async () => (await import('./commands/take-in.ts')).takeIn],
  ['import', async () => (await import('./commands/import.ts')).importDeck],
  ['fill', async () => (await import('./commands/fill.ts')).fill],
  ['prove', async () => (await import('./commands/prove.ts')).prove],
  ['table', async () => (await import('./commands/table.ts')).table],
  ['take', async () => (await import('./commands/take.ts')).take],
  ['demo', async () => (await import('./commands/demo.ts')).demo],
]);

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  // What follows -- is a file, whatever it is called.
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  if (own.includes('--help') || own.includes('-h')) {
    say(USAGE);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    say(version());
    return 0;
  }
  if (name === undefined) {
    warn(USAGE);
    return 2;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) throw new AppError('usage', `There is no command "${name}".`, 'branchdeck --help shows what there is.');
  return (await command())(rest);
}

/** The one place where failures become words and an exit code. Never a stack. */
function tell(error: unknown): number {
  if (!(error instanceof AppError)) {
    warn('Something went wrong inside Branchdeck. No file was left half written.');
    return 1;
  }
  warn(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
  if (error.code === 'cancelled') return 130;
  return error.code === 'usage' ? 2 : 1;
}

// No await: a file of which the compiled code is kept can't be a module.
if (isMainThread) {
  // Whoever reads our output may stop reading: that is no failure.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => {
    process.exitCode = tell(error);
  });
  // When nothing is left to do or to be written: what Node would clear away bit by bit goes with the process.
  process.on('beforeExit', () => process.exit());
  void run(process.argv.slice(2)).catch(tell).then((code) => {
    process.exitCode = code;
  });
} else {
  // A thread of a batch: it runs this script for its compiled code.
  void import('../files/batch/batch-worker.ts');
}
