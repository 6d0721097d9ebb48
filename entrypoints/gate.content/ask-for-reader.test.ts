import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send } from '../platform/messages.ts';
import { askForReader } from './ask-for-reader.ts';

vi.mock('../platform/messages.ts', () => ({ send: vi.fn() }));
const sent = vi.mocked(send);

let end: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  sent.mockReset();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const change = (key: string) => fakeBrowser.storage.local.set({ [key]: Math.random() });

describe('asking for the reader', () => {
  it('happens once when the background answers', async () => {
    sent.mockResolvedValue({ injected: true });
    askForReader(end.signal);
    await vi.advanceTimersByTimeAsync(120_000);
    await change('settings');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('is repeated with growing waits, and given up without a sound, when nobody answers', async () => {
    const noise = vi.spyOn(console, 'error');
    sent.mockRejectedValue(new Error('Could not establish connection'));
    askForReader(end.signal);
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(sent).toHaveBeenCalledTimes(5);
    expect(noise).not.toHaveBeenCalled();
  });

  it('waits for the settings while paused or muted, and for nothing else', async () => {
    sent.mockResolvedValueOnce({ injected: false }).mockResolvedValue({ injected: true });
    askForReader(end.signal);
    await vi.advanceTimersByTimeAsync(60_000);
    await change('other');
    expect(sent).toHaveBeenCalledTimes(1);
    await change('settings');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveBeenCalledTimes(2);
    await change('settings');
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('ends with its signal', async () => {
    sent.mockResolvedValue({ injected: false });
    askForReader(end.signal);
    await vi.advanceTimersByTimeAsync(0);
    end.abort();
    await change('settings');
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
