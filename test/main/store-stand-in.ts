import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** electron-store needs Electron's own Node; this one writes the same file. */
class StoreStandIn {
  readonly #file: string;

  constructor({ cwd, name }: { cwd: string; name: string }) {
    mkdirSync(cwd, { recursive: true });
    this.#file = join(cwd, `${name}.json`);
  }

  get store(): unknown {
    const read: unknown = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : {};
    return read;
  }

  set store(value: unknown) {
    writeFileSync(this.#file, JSON.stringify(value));
  }
}

/** For `vi.mock('electron-store', …)`. */
export const electronStore = { default: StoreStandIn };
