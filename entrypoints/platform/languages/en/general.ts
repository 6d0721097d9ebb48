/** Said everywhere: who we are, copying, and what went wrong. */
import type { Strings } from '../../../../components/strings.ts';

export const product: Strings['product'] = {
  name: 'LiteLLM Error Explainer',
  unofficial: 'Unofficial. Not made by or affiliated with BerriAI.',
  privacy: 'Everything happens in this browser. Nothing is sent anywhere.',
};

export const copy: Strings['copy'] = {
  copy: 'Copy',
  copied: 'Copied',
  failed: 'The browser refused. Select the text and copy it by hand.',
  copyWhat: (what) => `Copy: ${what}`,
};

export const errors: Strings['errors'] = {
  title: 'Something went wrong here.',
  settings: 'Your settings could not be saved. Try again; if it stays so, restart the browser.',
  article: 'This explanation could not be loaded. Reload and try again.',
  engine: 'This text could not be read. Try a smaller part of it.',
};
