import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Strings } from '../strings.ts';

export interface OptionsSection {
  /** Stands in the address: options.html#marks. */
  id: string;
  title: string;
  body: ComponentChildren;
}

export interface Said {
  text: string;
  /** Takes back what was just done. */
  undo?: (() => void) | undefined;
}

export interface OptionsLayoutProps {
  strings: Strings;
  sections: readonly OptionsSection[];
  /** What was just done, or what failed. */
  said: Said | null;
  note?: ComponentChildren;
}

/** All sections below one another, a way to each beside them, and what was just done said once, politely. */
export function OptionsLayout({ strings, sections, said, note }: OptionsLayoutProps) {
  const [current, setCurrent] = useState('');
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const goTo = () => {
      const id = location.hash.slice(1);
      const section = sections.some((each) => each.id === id) ? document.getElementById(id) : null;
      if (!section) return;
      section.scrollIntoView();
      section.querySelector('h2')?.focus({ preventScroll: true });
      setCurrent(id);
    };
    goTo();
    addEventListener('hashchange', goTo);
    return () => removeEventListener('hashchange', goTo);
  }, []);

  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined' || !root.current) return undefined;
    // The section that crosses a line below the top of the window is the one being read.
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find((entry) => entry.isIntersecting);
        if (entered) setCurrent(entered.target.id);
      },
      { rootMargin: '-15% 0px -80% 0px' },
    );
    for (const section of root.current.querySelectorAll('section.options-section')) observer.observe(section);
    return () => observer.disconnect();
  }, [sections.length]);

  return (
    <div class="options-layout" ref={root}>
      <nav class="options-nav" aria-label={strings.options.sections}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="options">
        <h1>{strings.options.title}</h1>
        {note}
        {sections.map(({ id, title, body }) => (
          <section key={id} id={id} class="options-section" aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`} tabIndex={-1}>
              {title}
            </h2>
            {body}
          </section>
        ))}
      </div>
      <div class="options-said" data-shown={said !== null}>
        <p role="status">{said?.text ?? ''}</p>
        {said?.undo && (
          <button type="button" class="text-button" onClick={said.undo}>
            {strings.options.undo}
          </button>
        )}
      </div>
    </div>
  );
}
