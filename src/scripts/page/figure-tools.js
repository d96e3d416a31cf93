// Puts under each figure what can be taken from it: its address, its values, its drawing.
(() => {
  const save = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const nameOf = (figure) =>
    figure.dataset.name
      .toLocaleLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60);

  // What a spreadsheet would compute begins with an apostrophe instead.
  const textOf = (cell) => {
    const text = cell.textContent.trim();
    return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  };
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const isNumber = (cell) => cell.dataset.value !== undefined && !isNaN(cell.dataset.value);
  const isCount = (cell) => cell.textContent.replaceAll(/\P{N}/gu, '') === cell.dataset.value;

  // Counts are written as numbers; what has a unit, as the page shows it, with the number beside it.
  const csvOf = (table) => {
    const [head, ...body] = [...table.rows].map((row) => [...row.cells]);
    const columns = head.flatMap((label, column) => {
      const numbers = body.map((row) => row[column]).filter(isNumber);
      const number = (row) => (isNumber(row[column]) ? row[column].dataset.value : '');
      const shown = { label: textOf(label), cell: (row) => textOf(row[column]) };
      if (numbers.length === 0) return [shown];
      if (numbers.every(isCount))
        return [{ ...shown, cell: (row) => number(row) || textOf(row[column]) }];
      const name = words['figure.csv-number'].replace('{column}', shown.label);
      return [shown, { label: name, cell: number }];
    });
    const lines = [
      columns.map(({ label }) => quoted(label)),
      ...body.map((row) => columns.map(({ cell }) => quoted(cell(row)))),
    ];
    const text = lines.map((line) => `${line.join(',')}\r\n`).join('');
    return new Blob([`\ufeff${text}`], { type: 'text/csv' });
  };

  // A drawing takes its colours and letters from the page, so they are written into it.
  const drawingOf = (figure) => {
    const shown = [...figure.querySelectorAll('.chart-frame svg')].find(
      (svg) => svg.clientWidth > 0,
    );
    const copy = shown.cloneNode(true);
    const originals = [shown, ...shown.querySelectorAll('*')];
    for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
      const style = getComputedStyle(originals[index]);
      for (const name of ['fill', 'stroke'])
        if (element.getAttribute(name)?.includes('var(')) element.setAttribute(name, style[name]);
      element.removeAttribute('class');
    }
    const { width, height } = shown.viewBox.baseVal;
    for (const [name, value] of Object.entries({
      width,
      height,
      'font-family': 'Inter, Arial, sans-serif',
    }))
      copy.setAttribute(name, value);
    const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of Object.entries({
      width,
      height,
      fill: getComputedStyle(document.documentElement).backgroundColor,
    }))
      paper.setAttribute(name, value);
    copy.prepend(paper);
    return { width, height, text: new XMLSerializer().serializeToString(copy) };
  };
  const saveSvg = (figure) => {
    save(new Blob([drawingOf(figure).text], { type: 'image/svg+xml' }), `${nameOf(figure)}.svg`);
  };
  const savePng = async (figure) => {
    const { width, height, text } = drawingOf(figure);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: width * 2,
      height: height * 2,
    });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, `${nameOf(figure)}.png`), 'image/png');
  };

  // Pages that are not encrypted may not write to the clipboard: readers then copy from a dialog.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      prompt(words['figure.copy-link'], text);
      return false;
    }
  };

  for (const [index, figure] of document.querySelectorAll('.figure').entries()) {
    figure.id ||= `figure-${index + 1}`;
    const title =
      figure.querySelector('.figure-title') ?? figure.querySelector('figcaption strong');
    figure.dataset.name = title?.textContent ?? figure.id;
    const tools = document.createElement('p');
    tools.className = 'figure-tools';
    const add = (word, act) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words[word];
      button.addEventListener('click', () => void act(button));
      tools.append(button);
    };
    add('figure.copy-link', async (button) => {
      const copied = await copy(new URL(`#${figure.id}`, location.href).href);
      if (!copied) return;
      button.textContent = words['figure.copied'];
      setTimeout(() => (button.textContent = words['figure.copy-link']), 2000);
    });
    const table = figure.querySelector('table');
    if (table) add('figure.csv', () => save(csvOf(table), `${nameOf(figure)}.csv`));
    if (figure.querySelector('.chart-frame svg')) {
      add('figure.svg', () => saveSvg(figure));
      add('figure.png', () => savePng(figure));
    }
    figure.append(tools);
  }
  // A copied address of a figure that has none in the markup.
  if (/^#figure-\d+$/.test(location.hash)) document.querySelector(location.hash)?.scrollIntoView();
})();
