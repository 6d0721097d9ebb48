import { expect, it } from 'vitest';
import { languageOf, loadStrings } from './strings.ts';

it.each([
  ['auto', 'zh', 'zh-CN'],
  ['auto', 'zh-CN', 'zh-CN'],
  ['auto', 'zh-Hans-SG', 'zh-CN'],
  ['auto', 'zh-TW', 'en'],
  ['auto', 'zh-Hant-HK', 'en'],
  ['auto', 'en-GB', 'en'],
  ['auto', 'tlh-Latn', 'en'],
  ['auto', '', 'en'],
  ['en', 'zh-CN', 'en'],
  ['zh-CN', 'de', 'zh-CN'],
] as const)('"%s" in a browser that speaks "%s" is %s', (chosen, browserLanguage, language) => {
  expect(languageOf(chosen, browserLanguage)).toBe(language);
});

it('loads the words of each language', async () => {
  expect((await loadStrings('en')).language).toBe('en');
  expect((await loadStrings('zh-CN')).language).toBe('zh-CN');
});
