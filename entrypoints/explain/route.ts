import { useEffect, useState } from 'preact/hooks';

/** Where in the explain page one is; it stands in the hash, so that links can be kept and the back button works. */
export type Route = { kind: 'home' | 'news' | 'tester' } | { kind: 'rule'; rule: string } | { kind: 'asked'; id: string };

export const homeHref = '#all';
export const newsHref = '#news';
export const testerHref = '#tester';

export function readRoute(hash: string): Route {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const rule = parameters.get('rule');
  if (rule !== null) return { kind: 'rule', rule };
  if (parameters.has('news')) return { kind: 'news' };
  if (parameters.has('tester')) return { kind: 'tester' };
  const id = parameters.get('asked');
  return id === null ? { kind: 'home' } : { kind: 'asked', id };
}

export function ruleHref(id: string): string {
  return `#${new URLSearchParams({ rule: id })}`;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const changed = () => {
      setRoute(readRoute(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
