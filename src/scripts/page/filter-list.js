// Narrows and orders a long list further than styles alone can. Without it, all of it is shown.
(() => {
  for (const root of document.querySelectorAll('[data-list]')) {
    const entries = [...root.querySelectorAll('[data-entry]')];
    const selects = [...root.querySelectorAll('select[data-field]')];
    const order = root.querySelector('select[data-order]');
    const tally = root.querySelector('[data-tally]');
    if (!order || !tally) continue;
    const original = new Map(entries.map((entry, index) => [entry, index]));
    const valueOf = (entry, field) => entry.getAttribute(`data-${field}`) ?? '';

    const narrow = () => {
      const wanted = [...selects, ...root.querySelectorAll('input[data-field]:checked')]
        .map((control) => [control.getAttribute('data-field'), control.value])
        .filter(([, value]) => value !== '');
      let shown = 0;
      for (const entry of entries) {
        entry.hidden = !wanted.every(([field, value]) => valueOf(entry, field) === value);
        if (!entry.hidden) shown += 1;
      }
      for (const group of root.querySelectorAll('[data-group]'))
        group.hidden = !group.querySelector('[data-entry]:not([hidden])');
      tally.textContent = `${shown} / ${entries.length} ${tally.getAttribute('data-word')}`;
    };

    const sort = () => {
      const field = order.value;
      const text = (entry) => (field === '' ? '' : valueOf(entry, field) || '\uffff');
      const sorted = entries.toSorted(
        (a, b) => text(a).localeCompare(text(b)) || original.get(a) - original.get(b),
      );
      for (const entry of sorted) entry.parentElement.append(entry);
    };

    for (const control of root.querySelectorAll('[data-needs-script]')) control.hidden = false;
    root.addEventListener('change', (event) => (event.target === order ? sort() : narrow()));
    narrow();
  }
})();
