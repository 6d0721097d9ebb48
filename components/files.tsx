/** Files that a person gives us: chosen in the browser's dialog, or dropped. Read here, so that every place says the same when one cannot be read. */
import { useRef, useState } from 'preact/hooks';

export interface FileTaker {
  /** The file's text. */
  take: (text: string) => void;
  /** Called with the file's name where the browser could not read it. */
  unreadable: (name: string) => void;
}

export interface FileButtonProps extends FileTaker {
  label: string;
  /** As the `accept` of an `<input type="file">`; without it every file may be chosen. */
  accept?: string;
}

/** Opens the browser's file dialog. */
export function FileButton({ label, accept, ...taker }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // the same file may be chosen again
          if (file) void read(file, taker);
        }}
      />
    </>
  );
}

/** Makes an element a place to drop a file on; `over` is true while one hangs above it. Anything else that is dropped is left to the browser. */
export function useFileDrop(taker: FileTaker) {
  const [over, setOver] = useState(false);
  return {
    over,
    target: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        void read(file, taker);
      },
    },
  };
}

async function read(file: File, { take, unreadable }: FileTaker): Promise<void> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return unreadable(file.name);
  }
  take(text);
}
