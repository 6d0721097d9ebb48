/** A finding in the text around it, marked as on a page. */
export function TextExcerpt({ text, start, end, label }: { text: string; start: number; end: number; label: string }) {
  const scrolling = { tabIndex: 0 }; // what scrolls takes focus
  const around = 240;
  const longest = 4000;
  const from = Math.max(0, start - around);
  const matched = text.slice(start, end);
  const rest = text.slice(end, end + around);
  return (
    <section class="excerpt" aria-label={label} {...scrolling}>
      <pre>
        {from > 0 && '… '}
        {text.slice(from, start)}
        <mark>{matched.length > longest ? `${matched.slice(0, longest)} …` : matched}</mark>
        {rest}
        {end + around < text.length && ' …'}
      </pre>
    </section>
  );
}
