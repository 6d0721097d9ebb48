import { send } from './messages.ts';

type Notices = { rule: string; title: string }[];

const known = new Map<string, Promise<Notices>>();

/** Security notices about a release, asked once. None when nobody answers: the explanation itself must not wait or fail for them. */
export function noticesOf(version: string | null): Promise<Notices> {
  if (version === null) return Promise.resolve([]);
  let notices = known.get(version);
  if (!notices) {
    notices = send('any-to-background/security-notices', { version }).catch(() => {
      known.delete(version);
      return [];
    });
    known.set(version, notices);
  }
  return notices;
}
