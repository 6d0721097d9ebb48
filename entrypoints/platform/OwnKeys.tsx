import { useEffect, useState } from 'preact/hooks';
import { type KeyItem, KeyList } from '../../components/KeyList.tsx';
import type { Strings } from '../../components/strings.ts';
import { currentKeys, openKeySettings } from './keys.ts';

/** The keys as they are now, for options and welcome page; asked again when the person comes back from changing them. */
export function OwnKeys({ strings, level = 2 }: { strings: Strings; level?: 0 | 2 | 3 }) {
  const [items, setItems] = useState<readonly KeyItem[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const ask = () => void currentKeys().then(setItems, () => undefined);
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return (
    <KeyList
      items={items}
      strings={strings}
      level={level}
      failed={failed}
      onChange={() => void openKeySettings().then((opened) => setFailed(!opened))}
    />
  );
}
