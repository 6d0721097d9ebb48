// A comment that arrives after the page, as on a long GitHub thread.
setTimeout(async () => {
  const response = await fetch('/late-comment');
  const late = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.querySelector('#loading').replaceWith(...late.body.children);
}, 1200);
