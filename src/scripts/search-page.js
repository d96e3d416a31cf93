// Searches the index that Pagefind made, and lists what it finds by kind.
(() => {
  const kinds = ['finding', 'kpi', 'item', 'page'];
  const MOST = 6;
  const [note, input, status, results] = [
    '[data-search-note]',
    '[data-search-input]',
    '[data-search-status]',
    '[data-search-results]',
  ].map((selector) => document.querySelector(selector));
  const framed = parent !== window;
  if (framed) document.documentElement.dataset.framed = '';

  if (location.protocol === 'file:') {
    note.firstElementChild.textContent = words['search.from-file'];
    return;
  }
  note.hidden = true;
  for (const control of document.querySelectorAll('[data-needs-script]')) control.hidden = false;
  status.textContent = words['search.hint'];
  input.focus();

  let engine = null;
  const load = async () => {
    engine ??= import(new URL('../pagefind/pagefind.js', location.href).href).then(
      async (loaded) => {
        await loaded.init();
        return loaded;
      },
    );
    return engine;
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const resultOf = ({ raw_url: url, meta, excerpt }) => {
    const link = element('a', { href: `..${url}`, target: '_top' }, meta.title ?? url);
    // The excerpt is the report’s own text, escaped by Pagefind but for its marks.
    const text = element('p', { className: 'note', innerHTML: excerpt });
    return element('li', {}, link, text);
  };

  let latest = 0;
  const search = async () => {
    const asked = ++latest;
    const term = input.value.trim();
    if (term === '') {
      results.replaceChildren();
      status.textContent = words['search.hint'];
      return;
    }
    status.textContent = words['search.searching'];
    let groups;
    try {
      const pagefind = await load();
      groups = await Promise.all(
        kinds.map(async (kind) => {
          const found = await pagefind.search(term, { filters: { kind } });
          const shown = await Promise.all(found.results.slice(0, MOST).map(({ data }) => data()));
          return { kind, count: found.results.length, shown };
        }),
      );
    } catch {
      if (asked === latest) status.textContent = words['search.unavailable'];
      return;
    }
    if (asked !== latest) return;
    const found = groups.filter(({ count }) => count > 0);
    status.textContent =
      found.length === 0
        ? words['search.nothing'].replace('{term}', term)
        : found.map(({ kind, count }) => `${words[`search.kind.${kind}`]} ${count}`).join(', ');
    results.replaceChildren(
      ...found.map(({ kind, count, shown }) =>
        element(
          'section',
          { className: 'search-group' },
          element(
            'h2',
            {},
            `${words[`search.kind.${kind}`]} `,
            element('small', {}, String(count)),
          ),
          element('ul', {}, ...shown.map(resultOf)),
          ...(count > shown.length
            ? [
                element(
                  'p',
                  { className: 'note' },
                  words['search.more'].replace('{count}', count - shown.length),
                ),
              ]
            : []),
        ),
      ),
    );
  };

  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  input.addEventListener('focus', () => void load().catch(() => {}), { once: true });
  addEventListener('message', (event) => {
    if (event.source === parent && event.data === 'plumbline-focus') {
      input.focus();
      input.select();
    }
  });
  addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'Escape' && framed) parent.postMessage('plumbline-close', '*');
    else if (event.key === 'Enter' && document.activeElement === input) links[0]?.click();
    else if (event.key === 'ArrowDown') (links[at + 1] ?? links.at(-1))?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : input).focus();
    else return;
    event.preventDefault();
  });
})();
