import type { JournalEntry } from '../../core/journal/model.ts';
import type { LineFile } from './line-file.ts';

interface JournalFileOptions {
  journal: LineFile;
  copy: LineFile;
  /** All entries up to now, from which a file can be written anew. More come at their end; fewer, or others, are another array. */
  all: () => readonly JournalEntry<object>[];
  /** Called when what was done can't be written, once until it can, and then when it is. */
  onTrouble: (error: unknown) => void;
  onSaved: () => void;
}

/**
 * Brings entries to the disk in the order in which they come: all that wait are written in one go and flushed, without holding up
 * whoever asked. What can't be written waits and is written at the next try. The copy is written after, and nobody waits for it:
 * so it never has more than the journal had, unless something was lost of that.
 */
export class JournalFile {
  readonly #options: JournalFileOptions;
  #waiting: JournalEntry<object>[] = [];
  #told: ((saved: boolean) => void)[] = [];
  #running: Promise<void> | undefined;
  #inTrouble = false;
  #stopped = false;
  #begun = false;
  #copyBehind = false;

  constructor(options: JournalFileOptions) {
    this.#options = options;
  }

  /** @param entry is among `all` already. @returns true when it is on the disk, false as soon as it is known that it isn't yet */
  append(entry: JournalEntry<object>): Promise<boolean> {
    this.#waiting.push(entry);
    return this.save();
  }

  /** Writes both files anew: their entries were made fewer, or other. */
  writeAnew(): Promise<boolean> {
    this.#options.journal.startAnew();
    return this.writeCopyAnew();
  }

  /** Writes the copy anew: it is not what the journal is. */
  writeCopyAnew(): Promise<boolean> {
    this.#options.copy.startAnew();
    this.#copyBehind = true;
    return this.save();
  }

  /** Tries to write all that waits. */
  save(): Promise<boolean> {
    if (this.#stopped) return Promise.resolve(false);
    this.#begun = true;
    const saved = new Promise<boolean>((resolve) => void this.#told.push(resolve));
    this.#running ??= this.#run();
    return saved;
  }

  /** Whether anything was to be written yet. */
  isBegun(): boolean {
    return this.#begun;
  }

  /** Whether all that was done is on the disk. */
  isSaved(): boolean {
    return this.#waiting.length === 0 && this.#told.length === 0 && !this.#inTrouble;
  }

  /** Whether the copy is what the journal is. One that is not may hold in clear what is locked by now. */
  isCopied(): boolean {
    return !this.#copyBehind;
  }

  /** Writes nothing any more: the file is to go. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Writes again after `stop`, with what came meanwhile: the file stays after all. */
  async goOn(): Promise<void> {
    this.#stopped = false;
    if (this.#waiting.length > 0 && (await this.save())) this.#options.onSaved();
  }

  /** Whether it writes nothing any more. */
  isStopped(): boolean {
    return this.#stopped;
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // What is asked for in the same breath goes along.
    await Promise.resolve();
    while (this.#told.length > 0) {
      const told = this.#told;
      this.#told = [];
      const batch = [...this.#waiting];
      const all = this.#options.all();
      const count = all.length;
      const saved = await this.#write(batch, all, count);
      for (const tell of told) tell(saved);
      if (saved) await this.#copy(batch, all, count);
    }
    // In this very moment: whoever asks after it begins a new run.
    this.#running = undefined;
  }

  async #copy(batch: readonly JournalEntry<object>[], all: readonly JournalEntry<object>[], count: number): Promise<void> {
    try {
      await this.#options.copy.write(batch, all, count);
      this.#copyBehind = false;
    } catch {
      // It is written anew the next time.
      this.#options.copy.startAnew();
      this.#copyBehind = true;
    }
  }

  async #write(batch: readonly JournalEntry<object>[], all: readonly JournalEntry<object>[], count: number): Promise<boolean> {
    try {
      await this.#options.journal.write(batch, all, count);
    } catch (error) {
      if (!this.#inTrouble) this.#options.onTrouble(error);
      this.#inTrouble = true;
      return false;
    }
    this.#waiting = this.#waiting.slice(batch.length);
    if (this.#inTrouble) {
      this.#inTrouble = false;
      this.#options.onSaved();
    }
    return true;
  }
}
