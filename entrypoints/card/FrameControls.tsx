import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import type { Strings } from '../../components/strings.ts';
import { drag, grow, type Held, hop, nudge } from './hand.ts';

/** Moving and pinning, in the card's head. Dragging has a way without dragging: arrow keys, or a press. */
export function FrameControls({ held, strings }: { held: Held; strings: Strings }) {
  const { actions } = strings;
  const [pinned, setPinned] = useState(held.hand.pinned);
  const pin = () => {
    const box = held.box();
    held.hand.pinned = !pinned;
    if (held.hand.pinned) held.hand.at ??= { left: box.left, top: box.top };
    setPinned(!pinned);
    held.changed();
  };
  return (
    <>
      <HandleButton what="move" held={held} name={actions.move} hint={actions.moveHint} onPress={hop} />
      <button
        type="button"
        class="icon-button pin"
        aria-pressed={pinned}
        aria-label={actions.pin}
        title={pinned ? actions.unpin : actions.pin}
        onClick={pin}
      >
        <Icon name="pin" />
      </button>
    </>
  );
}

/** In the card's lower corner. */
export function SizeHandle({ held, strings }: { held: Held; strings: Strings }) {
  const { actions } = strings;
  return <HandleButton what="size" held={held} name={actions.resize} hint={actions.resizeHint} onPress={grow} />;
}

interface HandleProps {
  what: 'move' | 'size';
  held: Held;
  name: string;
  hint: string;
  onPress: (held: Held) => void;
}

function HandleButton({ what, held, name, hint, onPress }: HandleProps) {
  /** Where the pointer went down: a press that ends elsewhere was a drag. */
  const down = useRef<{ x: number; y: number } | null>(null);
  return (
    <button
      type="button"
      class={`icon-button handle handle-${what}`}
      aria-label={name}
      aria-description={hint}
      title={hint}
      onPointerDown={(event) => {
        down.current = { x: event.clientX, y: event.clientY };
        drag(event, held, what);
      }}
      onKeyDown={(event) => {
        if (!nudge(event.key, held, what)) return;
        event.preventDefault();
      }}
      onClick={(event) => {
        const from = down.current;
        down.current = null;
        if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 3) return;
        onPress(held);
      }}
    >
      <Icon name={what === 'move' ? 'grip' : 'resize'} />
    </button>
  );
}
