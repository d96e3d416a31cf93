// Marks in the contents which section is being read.
(() => {
  const links = [...document.querySelectorAll('[data-contents] a')];
  const sections = links.flatMap((link) => {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return section ? [{ link, section }] : [];
  });
  if (sections.length === 0) return;
  // On a phone the contents lie over the page that they lead into.
  const menu = document.querySelector('[popover]');
  for (const { link } of sections)
    link.addEventListener('click', () => menu?.matches(':popover-open') && menu.hidePopover());
  // Long contents scroll beside the page.
  const bringIntoView = (link) => {
    const pane = link.closest('.site-header');
    const { top, bottom } = link.getBoundingClientRect();
    if (bottom > innerHeight) pane.scrollTop += bottom - innerHeight / 2;
    else if (top < 0) pane.scrollTop += top - innerHeight / 2;
  };
  let waiting = false;
  const mark = () => {
    waiting = false;
    const line = innerHeight / 3;
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const begun = sections.filter(({ section }) => section.getBoundingClientRect().top <= line);
    const current = atEnd ? sections.at(-1) : begun.at(-1);
    for (const { link } of sections) {
      if (link === current?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    if (current) bringIntoView(current.link);
  };
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  mark();
})();
