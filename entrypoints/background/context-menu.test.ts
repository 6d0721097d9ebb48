import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { updateSettings } from '../platform/settings.ts';
import { answerContextMenu } from './context-menu.ts';

vi.mock('./explain-selection.ts', () => ({ explainSelection: vi.fn() }));

const create = vi.fn();
const update = vi.fn();
let installed: () => unknown;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser, {
    contextMenus: { create, update, removeAll: vi.fn(), onClicked: { addListener: vi.fn() } },
    i18n: { getUILanguage: () => 'en-US' },
  });
  Object.assign(fakeBrowser.runtime, { onInstalled: { addListener: (listener: () => unknown) => (installed = listener) } });
  answerContextMenu();
});

describe('the item of the context menu', () => {
  it('is made in the language that was chosen', async () => {
    await updateSettings({ language: 'zh-CN' });
    await installed();
    expect(create.mock.calls).toEqual([[expect.objectContaining({ title: '解读这个错误', contexts: ['selection'] })]]);
  });

  it('follows the choice at once', async () => {
    await installed();
    expect(create.mock.calls[0]?.[0].title).toBe('Explain this error');
    await updateSettings({ language: 'zh-CN' });
    await vi.waitFor(() => expect(update).toHaveBeenLastCalledWith('explain-selection', { title: '解读这个错误' }));
    await updateSettings({ language: 'en' });
    await vi.waitFor(() => expect(update).toHaveBeenLastCalledWith('explain-selection', { title: 'Explain this error' }));
  });
});
