/** The words of the interface, by language. Views take them as props; add a language by adding a folder beside languages/en. */
import type { Strings } from '../../components/strings.ts';
import { english } from './languages/en/index.ts';

const catalog: Record<string, Strings> = { en: english };

/** Strings of a BCP 47 language tag: the exact one, else its base language, else English. */
export function strings(language: string): Strings {
  const tag = language.toLowerCase();
  return catalog[tag] ?? catalog[tag.split('-')[0] as string] ?? english;
}
