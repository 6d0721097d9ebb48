// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { english, settle, show } from '../tests/views.tsx';
import { KeyList } from './KeyList.tsx';

const rows = (root: Element) => [...root.querySelectorAll('.key-list > div')];

describe('the list of keys', () => {
  it('shows each command with the keys that it has now, and says when it has none', async () => {
    const root = await show(
      <KeyList
        items={[
          { command: '_execute_action', keys: 'Ctrl+Shift+9' },
          { command: 'explain-selection', keys: null },
        ]}
        strings={english}
        onChange={() => undefined}
      />,
    );
    expect(rows(root).map((row) => row.querySelector('dt')?.textContent)).toEqual([
      english.keys.commands._execute_action,
      english.keys.commands['explain-selection'],
    ]);
    expect([...(rows(root)[0]?.querySelectorAll('kbd kbd') ?? [])].map((key) => key.textContent)).toEqual(['Ctrl', 'Shift', '9']);
    expect(rows(root)[1]?.textContent).toContain(english.keys.none);
    expect(root.textContent).toContain(english.keys.hint);
  });

  it('takes apart the signs of a Mac', async () => {
    const root = await show(
      <KeyList items={[{ command: 'next-finding', keys: '⌥Page Down' }]} strings={english} onChange={() => undefined} />,
    );
    expect([...root.querySelectorAll('kbd kbd')].map((key) => key.textContent)).toEqual(['⌥', 'Page Down']);
    expect(root.textContent).not.toContain(english.keys.hint);
  });

  it('leads to the page where keys are changed, and says where that is when the browser did not open it', async () => {
    let asked = 0;
    const items = [{ command: 'next-finding', keys: 'Alt+PageDown' }] as const;
    const root = await show(<KeyList items={items} strings={english} onChange={() => asked++} failed />);
    await settle(() => root.querySelector('button')?.click());
    expect(asked).toBe(1);
    expect(root.querySelector('[role="status"]')?.textContent).toBe(english.keys.changeByHand);
  });

  it('is not there in a browser without commands', async () => {
    expect((await show(<KeyList items={[]} strings={english} onChange={() => undefined} />)).textContent).toBe('');
  });
});
