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
      .slice(0, 60) || figure.id;

  // What a spreadsheet would compute begins with an apostrophe instead.
  const textOf = (cell) => {
    const text = cell.textContent.trim();
    return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  };
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const isNumber = (cell) => cell.dataset.value !== undefined && !isNaN(cell.dataset.value);
  const isCount = (cell) => cell.textContent.replaceAll(/\P{N}/gu, '') === cell.dataset.value;

  const unitHeads = {
    duration: 'figure.csv-seconds',
    share: 'figure.csv-share',
    decimal: 'figure.csv-number',
    score: 'figure.csv-number',
  };
  // Counts are written as numbers; what has a unit, as the page shows it, with the number beside it.
  const csvOf = (table) => {
    const [head, ...body] = [...table.rows].map((row) => [...row.cells]);
    const columns = head.flatMap((label, column) => {
      const number = (row) => (isNumber(row[column]) ? row[column].dataset.value : '');
      const shown = { label: textOf(label), cell: (row) => textOf(row[column]) };
      const numbers = body.map((row) => row[column]).filter(isNumber);
      const unitHead = unitHeads[label.dataset.unit];
      if (numbers.length > 0 && numbers.every(isCount))
        return [{ ...shown, cell: (row) => number(row) || textOf(row[column]) }];
      if (numbers.length === 0 || unitHead === undefined) return [shown];
      return [shown, { label: words[unitHead].replace('{column}', shown.label), cell: number }];
    });
    const lines = [
      columns.map(({ label }) => quoted(label)),
      ...body.map((row) => columns.map(({ cell }) => quoted(cell(row)))),
    ];
    const text = lines.map((line) => `${line.join(',')}\r\n`).join('');
    return new Blob([`\ufeff${text}`], { type: 'text/csv' });
  };

  const saveSvg = (figure) => {
    const { text } = standaloneDrawing(figure);
    save(new Blob([text], { type: 'image/svg+xml' }), `${nameOf(figure)}.svg`);
  };
  const savePng = async (figure) => {
    const { width, height, text } = standaloneDrawing(figure);
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

  // Pages that are not encrypted may not write to the clipboard: readers then copy from a field.
  const copyLink = async (figure, said) => {
    const link = new URL(`#${figure.id}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = words['figure.copied'];
      setTimeout(() => (said.textContent = ''), 3000);
    } catch {
      const field = document.createElement('input');
      Object.assign(field, { readOnly: true, value: link });
      const label = document.createElement('label');
      label.append(`${words['figure.copy-by-hand']} `, field);
      said.replaceChildren(label);
      field.select();
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
      button.addEventListener('click', () => void act());
      tools.append(button);
    };
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    add('figure.copy-link', () => copyLink(figure, said));
    const table = figure.querySelector('table');
    if (table) add('figure.csv', () => save(csvOf(table), `${nameOf(figure)}.csv`));
    if (figure.querySelector('.chart-frame svg')) {
      add('figure.svg', () => saveSvg(figure));
      add('figure.png', () => savePng(figure));
    }
    tools.append(said);
    figure.append(tools);
  }
  // A copied address of a figure that has none in the markup.
  if (/^#figure-\d+$/.test(location.hash)) document.querySelector(location.hash)?.scrollIntoView();
})();
