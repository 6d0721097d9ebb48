/** Numbers, dates, lists and plurals as a language writes them: always by Intl, never by gluing. */

/** The forms of a phrase with a number, which stands at `#`. English has `one` and `other`, Chinese `other` alone. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Each formatter is made when it is first needed: all four at once took some 20 ms of the page's time before the first card. */
export function formatsOf(language: string) {
  const numbers = once(() => new Intl.NumberFormat(language));
  const days = once(() => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }));
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const plurals = once(() => new Intl.PluralRules(language));
  return {
    language,
    number: (value: number): string => numbers().format(value),
    /** `day` is ISO (2026-11-20) and means that day wherever one is; what is no date comes back as it is. */
    date(day: string): string {
      const date = new Date(`${day}T00:00:00Z`);
      return Number.isNaN(date.getTime()) ? day : days().format(date);
    },
    list: (all: readonly string[]): string => lists().format(all),
    plural: (value: number, forms: Forms): string => (forms[plurals().select(value)] ?? forms.other).replace('#', numbers().format(value)),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
