// Lets tables be sorted by their columns and narrowed to the rows that hold a word.
(() => {
  const FEW = 10;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    const stated = cell?.dataset.value ?? cell?.querySelector('time')?.dateTime;
    const text = stated ?? cell?.textContent.trim() ?? '';
    const number = stated === undefined || stated === '' ? NaN : Number(stated);
    return { text, number, empty: stated === undefined && /^[–—-]?$/.test(text) };
  };
  const compare = (a, b) =>
    Number.isNaN(a.number) || Number.isNaN(b.number)
      ? collator.compare(a.text, b.text)
      : a.number - b.number;

  const sort = (body, original, column, direction) => {
    const rows = original.map((row, index) => ({ row, index, key: keyOf(row, column) }));
    if (direction !== 'none')
      rows.sort((a, b) => {
        if (a.key.empty !== b.key.empty) return a.key.empty ? 1 : -1;
        const order = compare(a.key, b.key) * (direction === 'descending' ? -1 : 1);
        return order || a.index - b.index;
      });
    body.append(...rows.map(({ row }) => row));
  };

  const makeSortable = (table) => {
    const [body] = table.tBodies;
    const original = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    let columns = 0;
    for (const head of heads) {
      const column = columns;
      columns += head.colSpan;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort-button';
      // A head that leads somewhere keeps its link, beside a button of its arrow alone.
      if (head.querySelector('a')) button.setAttribute('aria-label', head.textContent.trim());
      else button.append(...head.childNodes);
      head.append(button);
      head.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => {
        const next = { none: 'ascending', ascending: 'descending', descending: 'none' };
        const direction = next[head.getAttribute('aria-sort')];
        for (const other of heads) other.setAttribute('aria-sort', 'none');
        head.setAttribute('aria-sort', direction);
        sort(body, original, column, direction);
      });
    }
  };

  const makeFilterable = (table) => {
    const rows = [...table.tBodies[0].rows];
    const label = document.createElement('label');
    label.className = 'table-filter';
    const input = document.createElement('input');
    input.type = 'search';
    const tally = document.createElement('output');
    label.append(words['table.filter'], ' ', input, tally);
    input.addEventListener('input', () => {
      const term = input.value.trim().toLocaleLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase().includes(term);
      const shown = rows.filter((row) => !row.hidden).length;
      tally.textContent = term === '' ? '' : `${shown} / ${rows.length}`;
    });
    table.parentElement.before(label);
  };

  for (const table of document.querySelectorAll('table[data-sorts]')) {
    const plain = table.tBodies.length === 1 && !table.querySelector('tbody [rowspan], .group-row');
    if (!plain || table.tBodies[0].rows.length < 2) continue;
    makeSortable(table);
    if (table.tBodies[0].rows.length > FEW) makeFilterable(table);
  }
})();
