import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

const icons: Record<'info' | 'ok' | 'caution' | 'danger', IconName> = { info: 'info', ok: 'check', caution: 'alert', danger: 'shield' };

/** A line that must not be missed, said once. The word leads, the colour follows. */
export function Banner({ tone, title, children }: { tone: keyof typeof icons; title?: string | undefined; children?: ComponentChildren }) {
  return (
    <div class={`banner banner-${tone}`} role="note">
      <Icon name={icons[tone]} />
      <div class="banner-text">
        {title && <strong>{title}</strong>}
        {title && children && ' '}
        {children}
      </div>
    </div>
  );
}
