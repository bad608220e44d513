import { EventEmitter } from 'node:events';
import { app, utilityProcess } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { startApart } from '../../../main/apart/start-apart.ts';

vi.mock('electron', () => ({ app: { getAppMetrics: vi.fn() }, utilityProcess: { fork: vi.fn() } }));
afterEach(() => vi.useRealTimers());

test('a process that takes more memory than it may is ended, and then no longer looked at', () => {
  vi.useFakeTimers();
  const child = Object.assign(new EventEmitter(), { pid: 7, postMessage: vi.fn(), kill: vi.fn() });
  vi.mocked(utilityProcess.fork).mockReturnValue(child as never);
  let held = 690 * 1024;
  const metrics = vi.mocked(app.getAppMetrics).mockImplementation(() => [{ pid: 1, memory: { workingSetSize: 9e9 } }, { pid: 7, memory: { workingSetSize: held } }] as never);
  const ended = vi.fn();
  startApart({ bundle: 'some-process.js', serviceName: 'Some process', mostMemory: 700 }).ended(ended);

  vi.advanceTimersByTime(5_000);
  expect(metrics).toHaveBeenCalled();
  expect(child.kill).not.toHaveBeenCalled();
  held = 710 * 1024;
  vi.advanceTimersByTime(300);
  expect(child.kill).toHaveBeenCalled();

  child.emit('exit', 0);
  expect(ended).toHaveBeenCalledTimes(1);
  metrics.mockClear();
  vi.advanceTimersByTime(5_000);
  expect(metrics).not.toHaveBeenCalled();
});
