/** What tests of views share: words, a filled view, and a place to render into. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { sampleFinding } from '../components/fixtures/sample-article.ts';
import type { View } from '../components/view.ts';
import { english } from '../entrypoints/platform/languages/en/index.ts';
import { fillHole } from '../rules/engine/fill.ts';

export { english };

/** Holes are filled as in the product; what is copied is collected in `copied`. */
export function testView(copied: string[] = [], refuses = false): View {
  return {
    strings: english,
    fill: (hole, context) => fillHole(sampleFinding.captures, hole, context),
    onCopy: async (text) => {
      copied.push(text);
      return !refuses;
    },
  };
}

/** Renders into the test's document; returns the element that holds the view. */
export async function show(view: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(view, root));
  return root;
}

/** Lets effects and promises of a click, key or paste run to their end. */
export async function settle(action: () => void): Promise<void> {
  await act(async () => {
    action();
    await Promise.resolve();
  });
}
