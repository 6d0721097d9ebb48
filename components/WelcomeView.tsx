import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import type { Strings } from './strings.ts';

export interface WelcomeViewProps {
  strings: Strings;
  /** As many as `strings.welcome.samples` has names. */
  samples: readonly string[];
  /** Nothing can be marked now. */
  asleep: boolean;
  /** How the button is pinned in this browser; null where it is in sight already. */
  pin: 'chromium' | 'firefox' | null;
  language: ComponentChildren;
  keys: ComponentChildren;
  catalogHref: string;
}

const icons: readonly IconName[] = ['book', 'check', 'external', 'search'];

/** The first impression: errors to try, what is read and what never happens, and the ways in. */
export function WelcomeView({ strings, samples, asleep, pin, language, keys, catalogHref }: WelcomeViewProps) {
  const { welcome } = strings;
  return (
    <div class="welcome">
      <header class="welcome-head">
        <div>
          <h1>{welcome.title}</h1>
          <p class="lead">{welcome.lead}</p>
        </div>
        {language}
      </header>

      <section class="welcome-try" aria-labelledby="welcome-try">
        <h2 id="welcome-try">{welcome.try.name}</h2>
        <p>{welcome.try.meaning}</p>
        <div class="samples">
          {samples.map((text, index) => (
            <article key={text} class="sample">
              <h3>{welcome.samples[index]}</h3>
              <pre lang="en">{text}</pre>
            </article>
          ))}
        </div>
        <p role="status" class="welcome-asleep">
          {asleep && (
            <>
              <Icon name="pause" />
              <span>
                <strong>{welcome.asleep.name}</strong> {welcome.asleep.meaning}
              </span>
            </>
          )}
        </p>
      </section>

      <section class="welcome-ways" aria-labelledby="welcome-ways">
        <h2 id="welcome-ways">{welcome.ways.title}</h2>
        <ul>
          {welcome.ways.all.map(({ name, meaning }, index) => (
            <li key={name}>
              <Icon name={icons[index] ?? 'info'} />
              <h3>{name}</h3>
              <p class="quiet">{meaning}</p>
            </li>
          ))}
        </ul>
      </section>

      <div class="welcome-columns">
        <Points title={welcome.read.title} points={welcome.read.points} icon="info" />
        <Points title={welcome.never.title} points={welcome.never.points} icon="shield" />
      </div>

      <div class="welcome-columns">
        {keys}
        {pin && (
          <section class="welcome-pin">
            <h2>{welcome.pin.title}</h2>
            <p>{welcome.pin[pin]}</p>
          </section>
        )}
      </div>

      <p class="welcome-onward">
        <a class="button primary" href={catalogHref}>
          {welcome.onward}
          <Icon name="arrow" />
        </a>
      </p>
    </div>
  );
}

function Points({ title, points, icon }: { title: string; points: readonly string[]; icon: IconName }) {
  return (
    <section class="welcome-points">
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
