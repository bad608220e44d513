import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { BatchBranch, PlannedFile } from '../../../core/batch/model.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import { runPool, sensibleJobs } from '../../../files/batch/run-pool.ts';
import { tempFolder } from '../temp.ts';

const folder = tempFolder();
const branches = ['far', 'near', 'next'].map((key): BatchBranch => ({ key, name: key, from: key, layer: blankLayer('small', '1'), folders: [], faults: [], warnings: [] }));
const files = branches.map((_, branch): PlannedFile => ({ branch, output: { is: 'slides', format: 'pptx', audience: 'members' }, fileName: `${branch}.pptx`, inputs: '' }));

/** Runs a pool whose worker does this. */
async function problems(name: string, make: string): Promise<string[]> {
  const worker = join(folder, `${name}.cjs`);
  writeFileSync(worker, `require(${JSON.stringify(createRequire(import.meta.url).resolve('workerpool'))}).worker({ make: (files) => { ${make} } });`);
  const said: string[] = [];
  const setup = { folder, sources: { deck: { name: 'deck.md', text: '' } }, branches, outputs: [], out: folder, today: '2026-03-01', leaveOutIncomplete: false, answers: {}, yes: true };
  await runPool({ setup: setup as unknown as Parameters<typeof runPool>[0]['setup'], files, jobs: 1, worker, signal: undefined, onResult: (_, { problem }) => said.push(problem) });
  return said;
}

it('comes to its end though every worker ends by itself, and tells that from what one refused and from a fault of ours', async () => {
  expect(await problems('ended', 'setImmediate(() => { throw new Error("out of memory"); }); return new Promise(() => undefined);')).toEqual(files.map(() => expect.stringContaining('ended by itself') as string));
  expect(await problems('refused', 'throw Object.assign(new Error("The deck is gone."), { code: "not-found", hint: "Put it back." });')).toEqual(files.map(() => 'The deck is gone. Put it back.'));
  expect(await problems('broken', 'throw new TypeError("x is not a function");')).toEqual(files.map(() => expect.stringMatching(/^Something went wrong inside Branchdeck/) as string));
}, 30_000);

it('counts in memory that the system gives back when asked', () => {
  const memory = vi.spyOn(process, 'availableMemory').mockReturnValue(100);
  expect(sensibleJobs()).toBe(1);
  expect(memory).toHaveBeenCalled();
  memory.mockRestore();
});
