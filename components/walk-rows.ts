/** Moves the focus to the next (1) or previous (-1) row of a list, from wherever it is. False before the first and after the last. */
export function walkRows(list: HTMLElement | null, step: 1 | -1): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('button.row, a.row') ?? [])];
  const at = rows.indexOf(list?.ownerDocument.activeElement as HTMLElement);
  const next = at < 0 ? rows[step === 1 ? 0 : rows.length - 1] : rows[at + step];
  next?.focus();
  return next !== undefined;
}
