import type { ComponentChildren } from 'preact';

/** The only way out: an https link in a new tab that learns nothing of where it was opened. Anything else is plain text. */
export function SafeLink({ url, class: className, children }: { url: string; class?: string; children: ComponentChildren }) {
  if (!/^https:\/\//i.test(url)) return <span class={className}>{children}</span>;
  return (
    <a class={className} href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
