import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, SheetProblem } from '../../../core/sheet/model.ts';
import type { SheetPreview, SheetSaid } from '../../../core/sheet/preview.ts';
import { ask } from '../../desk/ask.ts';
import { useUndoTarget } from '../../desk/undo-target.ts';
import { isOfRow } from './problem-words.ts';

/** A spreadsheet that is wanted: the one that was chosen last, or a dropped one by its path. */
export interface SheetFrom {
  fileName: string;
  path: string | undefined;
  /** Another for each spreadsheet. */
  count: number;
  /** What was said of it so far: it is there again when another page was shown meanwhile. */
  memory: SheetMemory;
}

export interface SheetMemory {
  kept: () => Kept | undefined;
  keep: (kept: Kept) => void;
}

interface Steps {
  past: readonly SheetSaid[];
  said: SheetSaid;
  future: readonly SheetSaid[];
}

interface Kept {
  /** See `SheetRead`. */
  of: string;
  steps: Steps;
  /** Every problem that was seen, by its key. */
  known: ReadonlyMap<string, SheetProblem>;
}

export interface SheetUse {
  /** Undefined while it is read. */
  preview: SheetPreview | undefined;
  /** It could not be read. */
  failed: boolean;
  said: SheetSaid;
  /** The preview isn't yet of what was said last. */
  busy: boolean;
  /** What was answered, with what it was answered to. */
  answered: readonly { problem: SheetProblem; answer: Answer }[];
  change: (part: Partial<SheetSaid>) => void;
  answer: (problems: readonly SheetProblem[], answer: Answer) => void;
  /** Opens a problem again. */
  forget: (key: string) => void;
  /** Takes rows that were left out, however that was said; what was asked about them is open again. */
  takeRows: (rows: readonly number[]) => void;
  /** Answers everything that is still open alike. */
  sweep: (yes: boolean, leaveOut: boolean) => void;
  /** Has the preview made anew. */
  again: () => void;
}

const NOTHING: SheetSaid = { columns: {}, answers: {}, without: [], blanks: 'keep' };
const wish = (said: SheetSaid) => ({ ...said, columns: { ...said.columns }, without: [...said.without] });

export function sheetMemory(): SheetMemory {
  let last: Kept | undefined;
  return { kept: () => last, keep: (kept) => { last = kept; } };
}

const UNTOUCHED: Steps = { past: [], said: NOTHING, future: [] };

/**
 * Reads a spreadsheet when its page comes, keeps what is said of it with the way back, and lets the file go where the page is left.
 * What was said holds for the very same cells, deck and branches alone: an answer is about a cell by its place.
 */
export function useSheet(from: SheetFrom, fail: (thrown: unknown) => void, say: (words: string) => void): SheetUse {
  const [preview, setPreview] = useState<SheetPreview>();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [steps, setSteps] = useState<Steps>(from.memory.kept()?.steps ?? UNTOUCHED);
  const { past, said, future } = steps;
  const [known, setKnown] = useState<Kept['known']>(from.memory.kept()?.known ?? new Map());
  const [of, setOf] = useState('');
  const asked = useRef(0);

  const take = useCallback((next: SheetPreview) => {
    setPreview(next);
    setKnown((before) => new Map([...before, ...next.problems.map((problem) => [problem.key, problem] as const)]));
  }, []);
  useEffect(() => {
    let gone = false;
    const before = from.memory.kept();
    const read = async () => {
      try {
        const fresh = await ask('sheet.read', { path: from.path });
        const holds = before?.of === fresh.of;
        const next = holds && before.steps.said !== NOTHING ? await ask('sheet.say', wish(before.steps.said)) : fresh.preview;
        if (gone) return;
        setOf(fresh.of);
        if (before && !holds) {
          setSteps(UNTOUCHED);
          setKnown(new Map());
          if (before.steps.said !== NOTHING) say(`${from.fileName}, its deck or the region’s branches have changed since. Your answers no longer apply: please give them again.`);
        }
        take(next);
      } catch (thrown) {
        if (gone) return;
        setFailed(true);
        fail(thrown);
      }
    };
    void read();
    return () => {
      gone = true;
      void ask('sheet.stop').catch(() => undefined);
    };
  }, [from, fail, say, take]);

  const { memory } = from;
  // Not before it is known what that is about.
  useEffect(() => {
    if (of !== '') memory.keep({ of, steps, known });
  }, [memory, of, steps, known]);

  const show = useCallback(async (work: () => Promise<SheetPreview>) => {
    asked.current += 1;
    const mine = asked.current;
    setBusy(true);
    try {
      const next = await work();
      if (mine === asked.current) take(next);
    } catch (thrown) {
      fail(thrown);
    } finally {
      if (mine === asked.current) setBusy(false);
    }
  }, [fail, take]);
  const put = useCallback((next: SheetSaid, around: Omit<Steps, 'said'>) => {
    setSteps({ ...around, said: next });
    void show(() => ask('sheet.say', wish(next)));
  }, [show]);

  const change = useCallback((part: Partial<SheetSaid>) => {
    // The rows that are left out, and all answers, are about the sheet that is shown.
    const next = { ...said, sheet: said.sheet ?? preview?.sheet, ...part };
    put(part.sheet === undefined ? next : { ...next, answers: {}, without: [] }, { past: [...past, said], future: [] });
  }, [said, past, preview?.sheet, put]);
  const answer = useCallback((problems: readonly SheetProblem[], given: Answer) => change({ answers: { ...said.answers, ...Object.fromEntries(problems.map(({ key }) => [key, given])) } }), [change, said.answers]);
  const forget = useCallback((key: string) => change({ answers: Object.fromEntries(Object.entries(said.answers).filter(([each]) => each !== key)) }), [change, said.answers]);
  const takeRows = useCallback((rows: readonly number[]) => {
    const isOut = (problem: SheetProblem | undefined): boolean => problem?.row !== undefined && rows.includes(problem.row) && isOfRow(problem);
    const open = Object.entries(said.answers).filter(([key, given]) => given.kind !== 'leave-out' || !isOut(known.get(key)));
    change({ without: said.without.filter((row) => !rows.includes(row)), answers: Object.fromEntries(open) });
  }, [change, said, known]);
  const sweep = useCallback((yes: boolean, leaveOut: boolean) => void show(async () => {
    const swept = await ask('sheet.sweep', { said: wish(said), yes, leaveOut });
    setSteps({ past: [...past, said], said: { ...said, answers: swept.answers }, future: [] });
    return swept.preview;
  }), [show, said, past]);
  const again = useCallback(() => void show(() => ask('sheet.say', wish(said))), [show, said]);

  useUndoTarget(useMemo(() => ({
    undo: () => {
      const last = past.at(-1);
      if (last) put(last, { past: past.slice(0, -1), future: [said, ...future] });
    },
    redo: () => {
      const [next, ...rest] = future;
      if (next) put(next, { past: [...past, said], future: rest });
    },
  }), [past, said, future, put]));

  const answered = useMemo(() => {
    const open = new Set(preview?.problems.map(({ key }) => key));
    return Object.entries(said.answers).flatMap(([key, given]) => {
      const problem = known.get(key);
      return problem === undefined || open.has(key) ? [] : [{ problem, answer: given }];
    });
  }, [said.answers, known, preview?.problems]);
  return { preview, failed, said, busy, answered, change, answer, forget, takeRows, sweep, again };
}
