// Tells the value of the mark that a pointer, a finger or the arrow keys are at.
(() => {
  const tip = document.createElement('div');
  tip.className = 'chart-tip';
  tip.hidden = true;
  document.body.append(tip);

  const show = (mark) => {
    const box = mark.shape.getBoundingClientRect();
    tip.textContent = mark.text;
    tip.hidden = false;
    const { width, height } = tip.getBoundingClientRect();
    const left = box.left + box.width / 2 - width / 2;
    const over = box.top - height - 8;
    tip.style.left = `${scrollX + Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8))}px`;
    tip.style.top = `${scrollY + (over < 8 ? box.bottom + 8 : over)}px`;
    for (const other of document.querySelectorAll('.mark-told'))
      other.classList.remove('mark-told');
    mark.shape.classList.add('mark-told');
  };
  const hide = () => {
    tip.hidden = true;
    for (const other of document.querySelectorAll('.mark-told'))
      other.classList.remove('mark-told');
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!event.target.closest('.chart-frame')) hide();
  });

  for (const frame of document.querySelectorAll('.chart-frame')) {
    const marks = () => {
      const svg = [...frame.querySelectorAll('svg')].find((drawn) => drawn.clientWidth > 0);
      return [...(svg?.querySelectorAll('[data-told]') ?? [])].map((shape) => ({
        shape,
        text: shape.dataset.told,
      }));
    };
    let any = false;
    for (const title of frame.querySelectorAll('svg :not(svg) > title')) {
      title.parentElement.dataset.told = title.textContent;
      title.remove();
      any = true;
    }
    if (!any) continue;

    // The nearest mark is told, so that thin ones need not be hit.
    const nearest = ({ clientX, clientY }) => {
      const away = ({ shape }) => {
        const box = shape.getBoundingClientRect();
        const x = Math.max(box.left - clientX, 0, clientX - box.right);
        const y = Math.max(box.top - clientY, 0, clientY - box.bottom);
        return Math.hypot(x, y);
      };
      return marks()
        .map((mark) => ({ mark, distance: away(mark) }))
        .toSorted((a, b) => a.distance - b.distance)
        .find(({ distance }) => distance < 48)?.mark;
    };
    const follow = (event) => {
      const mark = nearest(event);
      if (mark) show(mark);
      else hide();
    };
    frame.addEventListener('pointermove', follow);
    frame.addEventListener('pointerdown', follow);
    // A finger that is lifted leaves the chart too, but has not read the value yet.
    frame.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') hide();
    });

    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', words['figure.values']);
    const live = document.createElement('p');
    live.className = 'visually-hidden';
    live.setAttribute('role', 'status');
    frame.after(live);
    let at = -1;
    frame.addEventListener('keydown', (event) => {
      const all = marks();
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
      if (event.key === 'Home') at = 0;
      else if (event.key === 'End') at = all.length - 1;
      else if (event.key in steps)
        at = Math.max(0, Math.min(at + steps[event.key], all.length - 1));
      else return;
      event.preventDefault();
      if (all[at]) {
        show(all[at]);
        live.textContent = all[at].text;
      }
    });
    frame.addEventListener('blur', hide);
  }
})();
