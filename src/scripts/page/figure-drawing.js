// The drawing of a figure as a picture that stands alone: on white, in the light theme, with what the page
// says around it. Used by figure-tools.js.
const standaloneDrawing = (figure) => {
  const MARGIN = 16;
  const FAMILY = 'Inter, Arial, sans-serif';
  const svgElement = (name, attributes, text = '') => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };

  // Colours are the page’s variables: they are read as it shows them in the light, before it is painted again.
  const resolveColours = (original, copy) => {
    const root = document.documentElement;
    const { theme } = root.dataset;
    root.dataset.theme = 'light';
    root.style.setProperty('--chart-paper', '#ffffff');
    const originals = [original, ...original.querySelectorAll('*')];
    for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
      const style = getComputedStyle(originals[index]);
      for (const name of ['fill', 'stroke'])
        if (element.getAttribute(name)?.includes('var(')) element.setAttribute(name, style[name]);
      for (const name of ['class', 'direction']) element.removeAttribute(name);
      // Letters of another font keep to the room of these.
      const room =
        originals[index].childElementCount === 0 && originals[index].getComputedTextLength?.();
      if (room) element.setAttribute('textLength', room.toFixed(1));
      if (room) element.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    }
    root.style.removeProperty('--chart-paper');
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  };

  const pen = document.createElement('canvas').getContext('2d');
  const linesOf = (text, font, width) => {
    pen.font = `${font} ${FAMILY}`;
    const lines = [];
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && pen.measureText(longer).width <= width)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };

  const original =
    figure.querySelector('.chart-wide svg') ?? figure.querySelector('.chart-frame svg');
  const copy = original.cloneNode(true);
  resolveColours(original, copy);
  for (const mark of copy.querySelectorAll('[data-told]')) {
    mark.prepend(svgElement('title', {}, mark.dataset.told));
    delete mark.dataset.told;
  }

  const { width, height } = original.viewBox.baseVal;
  const said = (selector) => figure.querySelector(selector)?.textContent.trim() ?? '';
  const write = (texts, top) => {
    let y = top;
    const drawn = texts.flatMap(({ text, size, weight, fill }) =>
      linesOf(text, `${weight} ${size}px`, width).map((line) => {
        y += size * 1.4;
        const attributes = { x: 0, y: y - size * 0.4, fill, 'font-size': size };
        return svgElement('text', { ...attributes, 'font-weight': weight }, line);
      }),
    );
    return { drawn, height: y - top };
  };
  const ink = '#1b2430';
  const muted = '#5a6673';
  const head = write(
    [
      { text: said('figcaption strong'), size: 15, weight: 600, fill: ink },
      { text: said('.figure-title'), size: 12, weight: 400, fill: muted },
    ],
    0,
  );
  const origin = [...document.querySelectorAll('.site-name :is(strong, span)')]
    .map(({ textContent }) => textContent.trim())
    .join(', ');
  const foot = write(
    [said('.source-line'), origin]
      .filter((text) => text !== '')
      .map((text) => ({ text, size: 11, weight: 400, fill: muted })),
    head.height + height + 2 * MARGIN,
  );
  const whole = {
    width: width + 2 * MARGIN,
    height: Math.ceil(head.height + height + foot.height + 4 * MARGIN),
  };
  const picture = svgElement('svg', {
    ...whole,
    viewBox: `${-MARGIN} ${-MARGIN} ${whole.width} ${whole.height}`,
    'font-family': FAMILY,
  });
  const paper = { x: -MARGIN, y: -MARGIN, ...whole, fill: '#ffffff' };
  const place = { y: head.height + MARGIN, width, height, overflow: 'visible' };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, value);
  picture.append(svgElement('rect', paper), ...head.drawn, copy, ...foot.drawn);
  return { ...whole, text: new XMLSerializer().serializeToString(picture) };
};
