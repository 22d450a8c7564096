// Adds to a page that is complete without it: sorting by column, filters, state in the address.
// Reads only what stands in the page: data-v and data-k of cells, data-f and data-s of headings.
(() => {
  'use strict';
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const bar = document.querySelector('.filters');
  const announcement = document.querySelector('.announcement');
  const words = bar.dataset;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const leastRows = 8;

  const fill = (sentence, values) =>
    sentence.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? values[name] : gap));

  // A heading may span two columns: the value and its interval.
  const columnsOf = (table) => {
    let position = 0;
    return Array.from(table.tHead.rows[0].cells, (heading) => {
      const column = { heading, position, name: heading.textContent };
      position += heading.colSpan;
      return column;
    });
  };

  const tables = all('main table[id]').map((table) => ({
    id: table.id,
    table,
    columns: columnsOf(table),
    rows: all('tbody tr:not(.empty)', table),
  }));

  const wordOf = (row, column) => row.cells[column.position].textContent;
  // What a filter compares: the words, or the year of a month such as 2026-03.
  const choiceOf = (row, column) =>
    column.heading.dataset.f === 'year'
      ? row.cells[column.position].dataset.k.slice(0, 4) : wordOf(row, column);

  // Sorting

  const keyOf = (row, column) => {
    const data = row.cells[column.position].dataset;
    if (column.heading.dataset.s === 'number') return 'v' in data ? Number(data.v) : null;
    return 'k' in data ? data.k : wordOf(row, column);
  };

  const compare = (left, right) =>
    typeof left === 'number' ? left - right : collator.compare(left, right);

  const sort = (item, order) => {
    const column = order && item.columns[order.column];
    const keyed = item.rows.map((row, index) => ({ row, index, key: column && keyOf(row, column) }));
    if (column) {
      keyed.sort((left, right) => {
        if (left.key === null || right.key === null) {
          return (left.key === null) - (right.key === null) || left.index - right.index;
        }
        const result = compare(left.key, right.key);
        return (order.isDescending ? -result : result) || left.index - right.index;
      });
    }
    item.table.tBodies[0].append(...keyed.map((entry) => entry.row));
    for (const other of item.columns) other.heading.removeAttribute('aria-sort');
    if (!column) return;
    column.heading.setAttribute('aria-sort', order.isDescending ? 'descending' : 'ascending');
  };

  // The address: #channel=E-mail&sort=returns.2d

  const readState = () => {
    const state = { filters: new Map(), orders: new Map() };
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
      if (name !== 'sort') state.filters.set(name, value);
      else {
        const parts = /^(.+)\.(\d+)([ad])$/.exec(value);
        if (parts) {
          state.orders.set(parts[1], { column: Number(parts[2]), isDescending: parts[3] === 'd' });
        }
      }
    }
    return state;
  };

  const writeState = (state) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of state.filters) parameters.append(name, value);
    for (const [id, order] of state.orders) {
      parameters.append('sort', `${id}.${order.column}${order.isDescending ? 'd' : 'a'}`);
    }
    history.pushState(null, '', '#' + parameters);
    show();
  };

  // An anchor such as #returns is no state: what is filtered and sorted stays.
  const isAnchor = () => location.hash.length > 1 && !location.hash.includes('=');

  // Showing

  const selects = new Map();

  const show = () => {
    if (isAnchor()) return;
    const state = readState();
    let shown = 0;
    let total = 0;
    for (const item of tables) {
      sort(item, state.orders.get(item.id));
      for (const row of item.rows) {
        row.hidden = item.columns.some((column) => {
          const wanted = state.filters.get(column.heading.dataset.f);
          return wanted !== undefined && choiceOf(row, column) !== wanted;
        });
        total += 1;
        if (!row.hidden) shown += 1;
      }
    }
    for (const [name, select] of selects) select.value = state.filters.get(name) || '';
    const reset = bar.querySelector('button');
    if (reset) reset.hidden = state.filters.size === 0;
    announce(shown < total ? fill(words.shown, { n: shown, m: total }) : '');
  };

  const announce = (sentence) => {
    if (announcement.textContent !== sentence) announcement.textContent = sentence;
  };

  // Controls

  const turn = (item, index) => {
    const state = readState();
    const order = state.orders.get(item.id);
    const column = item.columns[index];
    const isNumber = column.heading.dataset.s === 'number';
    if (!order || order.column !== index) {
      state.orders.set(item.id, { column: index, isDescending: isNumber });
    } else if (order.isDescending === isNumber) {
      state.orders.set(item.id, { column: index, isDescending: !isNumber });
    } else state.orders.delete(item.id);
    writeState(state);
    const now = state.orders.get(item.id);
    const sentence = !now ? words.unsorted : now.isDescending ? words.descending : words.ascending;
    announce(fill(sentence, { column: column.name }));
  };

  const addButtons = (item) => {
    if (item.rows.length < 2) return;
    item.columns.forEach((column, index) => {
      if (column.heading.className === 'span' || column.heading.dataset.s === 'none') return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...column.heading.childNodes);
      button.addEventListener('click', () => turn(item, index));
      column.heading.append(button);
    });
  };

  const addFilter = (name, label, values) => {
    const select = document.createElement('select');
    select.append(new Option(words.all, ''));
    for (const value of values) select.append(new Option(value, value));
    select.addEventListener('change', () => {
      const state = readState();
      if (select.value) state.filters.set(name, select.value);
      else state.filters.delete(name);
      writeState(state);
    });
    const field = document.createElement('label');
    field.append(label + ' ', select);
    bar.append(field);
    selects.set(name, select);
  };

  const addFilters = () => {
    const found = new Map();
    for (const item of tables) {
      for (const column of item.columns) {
        const name = column.heading.dataset.f;
        if (!name) continue;
        const filter = found.get(name)
          || { label: column.heading.dataset.l || column.name, values: new Set() };
        const values = item.rows.map((row) => choiceOf(row, column));
        for (const value of values) filter.values.add(value);
        // A column of names, each once, is a list to read, not to filter.
        const isRepeating = new Set(values).size < values.length;
        filter.isUseful = filter.isUseful || (isRepeating && values.length >= leastRows);
        found.set(name, filter);
      }
    }
    for (const [name, filter] of found) {
      if (filter.isUseful && filter.values.size > 1) {
        addFilter(name, filter.label, [...filter.values].sort(collator.compare));
      }
    }
    if (selects.size === 0) return;
    const reset = document.createElement('button');
    reset.type = 'button';
    reset.textContent = words.reset;
    reset.addEventListener('click', () => {
      const state = readState();
      state.filters.clear();
      writeState(state);
    });
    bar.append(reset);
    bar.hidden = false;
  };

  // A region that need not scroll is no stop for the tab key.
  const markScrolling = () => {
    for (const region of all('.region')) {
      if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
      else region.removeAttribute('tabindex');
    }
  };

  // Paper shows what is folded.
  const opened = [];
  addEventListener('beforeprint', () => {
    for (const fold of all('details:not([open])')) {
      fold.open = true;
      opened.push(fold);
    }
  });
  addEventListener('afterprint', () => {
    for (const fold of opened.splice(0)) fold.open = false;
  });

  addFilters();
  tables.forEach(addButtons);
  show();
  markScrolling();
  addEventListener('popstate', show);
  addEventListener('hashchange', show);
  addEventListener('resize', markScrolling);
  addEventListener('toggle', markScrolling, true);
})();
