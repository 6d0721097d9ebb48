/**
 * Viewers that show the newest line first turn a traceback upside down: its head then stands below its frames. Tracebacks alone decide, since only
 * texts of several lines read differently. Pure.
 */
const head = 'Traceback (most recent call last)';
const frame = 'File "';

/** Does `text` hold a traceback that reads upwards, and none that reads downwards? */
export function isUpwards(text: string): boolean {
  let upwards = false;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const begin = text.lastIndexOf('\n', at);
    const end = text.indexOf('\n', at);
    if (end >= 0 && lineAt(text, end + 1).includes(frame)) return false;
    upwards ||= begin > 0 && lineAt(text, text.lastIndexOf('\n', begin - 1) + 1).includes(frame);
  }
  return upwards;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 400));
}
