/**
 * Calls back after the address has changed without a new document. Not WXT's `wxt:locationchange`: it fires at `navigate`, when `location`
 * still holds the old address.
 */
export function watchNavigation(changed: (url: string) => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    changed(last);
  };
  // Typed loosely: Safari has it since 26.2 only.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', look, { signal });
  // `navigatesuccess` waits for the page's own handler, which may never settle; the other two come earlier or instead.
  navigation?.addEventListener('currententrychange', look, { signal });
  addEventListener('popstate', look, { signal });
  addEventListener('hashchange', look, { signal });
}
