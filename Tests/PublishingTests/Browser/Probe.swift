/// Scripts that look at a page from inside and post what they found.
enum Probe {
  /// Title, sizes, numbers of elements and attributes outside drawings, and names inside them.
  static let counts = """
    addEventListener('load', () => {
      const outside = Array.from(document.querySelectorAll('*')).filter((e) => !e.closest('svg'));
      const drawing = Array.from(document.querySelectorAll('svg, svg *'));
      const inside = new Set(drawing.map((e) => e.localName));
      const names = new Set(drawing.flatMap((e) => Array.from(e.attributes, (a) => a.name)));
      parent.postMessage({
        name: window.name, title: document.title, owned: window.owned === true,
        elements: outside.filter((e) => e.localName !== 'script').length,
        attributes: outside.filter((e) => e.localName !== 'script')
          .reduce((sum, e) => sum + e.attributes.length, 0),
        drawn: [...inside].sort().join(' '), drawnAttributes: [...names].sort().join(' '),
        rows: document.querySelectorAll('tr').length,
        figures: document.querySelectorAll('figure').length,
        buttons: document.querySelectorAll('th button').length,
        selects: document.querySelectorAll('.filters select').length,
        inner: innerWidth, scroll: document.documentElement.scrollWidth,
      }, '*');
    });
    """

  /// What sorting, filtering and printing do to the table of cells.
  static let actions = """
    addEventListener('load', () => {
      const rows = () => Array.from(document.querySelectorAll('#cells tbody tr'));
      const shown = () => rows().filter((row) => !row.hidden);
      const heading = (n) => document.querySelectorAll('#cells thead th')[n];
      const cell = (row, n) => row.cells[n].textContent;
      const seen = { name: window.name };
      const first = rows().map((row) => row.textContent).join();
      const contacts = () => shown().map((row) => Number(row.cells[3].dataset.v));
      heading(3).firstChild.click();
      seen.descending = contacts(); seen.sort = heading(3).getAttribute('aria-sort');
      seen.status = document.querySelector('[role=status]').textContent; seen.hash = location.hash;
      heading(3).firstChild.click();
      seen.ascending = contacts(); seen.sortAgain = heading(3).getAttribute('aria-sort');
      heading(3).firstChild.click();
      seen.restored = rows().map((row) => row.textContent).join() === first;
      const select = document.querySelectorAll('.filters select')[0];
      select.value = 'Flyer'; select.dispatchEvent(new Event('change'));
      seen.filtered = shown().map((row) => cell(row, 0)); seen.filterHash = location.hash;
      seen.filterStatus = document.querySelector('[role=status]').textContent;
      location.hash = '#cells';
      addEventListener('hashchange', () => {
        seen.afterAnchor = shown().length;
        dispatchEvent(new Event('beforeprint'));
        seen.openAtPrint = document.querySelectorAll('details:not([open])').length;
        parent.postMessage(seen, '*');
      }, { once: true });
    });
    """

  /// Violations that axe-core finds, as "rule target".
  static let axe = """
    addEventListener('load', () => {
      axe.run(document, { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
        'wcag22aa', 'best-practice'] }).then((result) => {
        const found = result.violations.map((v) => v.id + ' ' + v.nodes[0].target);
        const passes = result.passes.length;
        parent.postMessage({ name: window.name, violations: found, passes }, '*');
      });
    });
    """
}
