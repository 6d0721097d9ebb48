/** How long the browser may take to fetch what it was handed, in milliseconds. */
const patience = 60_000;

/** Hands a text to the browser's downloads, without the permission for them. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), patience);
}
