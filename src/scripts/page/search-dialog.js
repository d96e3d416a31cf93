// Opens the search over the page, by its button, by “/” or by Ctrl-K. Without it, the button is a link to
// the search’s own page, which is what the dialog shows, loaded only once it is asked for.
(() => {
  const dialog = document.getElementById('search');
  const buttons = document.querySelectorAll('[data-search]');
  if (!dialog || buttons.length === 0) return;
  for (const key of document.querySelectorAll('[data-search] [data-needs-script]'))
    key.hidden = false;

  const fill = () => {
    if (dialog.firstElementChild) return;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'search-close';
    close.textContent = words['search.close'];
    close.addEventListener('click', () => dialog.close());
    if (location.protocol === 'file:') {
      const note = document.createElement('p');
      note.textContent = words['search.from-file'];
      const whole = document.createElement('p');
      whole.append(document.querySelector('[data-whole]')?.cloneNode(true) ?? '');
      dialog.append(note, whole, close);
    } else {
      const frame = document.createElement('iframe');
      frame.title = words['search.title'];
      frame.src = buttons[0].href;
      dialog.append(frame, close);
    }
  };
  const open = () => {
    fill();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('iframe')?.contentWindow?.postMessage('plumbline-focus', '*');
  };

  for (const button of buttons)
    button.addEventListener('click', (event) => {
      event.preventDefault();
      open();
    });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  addEventListener('message', (event) => {
    const frame = dialog.querySelector('iframe');
    if (frame && event.source === frame.contentWindow && event.data === 'plumbline-close')
      dialog.close();
  });
  addEventListener('keydown', (event) => {
    const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName ?? '');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !command) return;
    event.preventDefault();
    open();
  });
})();
