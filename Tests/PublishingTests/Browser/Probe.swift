/// Scripts that look at a page from inside and post what they found.
enum Probe {
  /// Title, sizes, numbers of elements and attributes outside drawings, and names inside them.
  static let counts = """
    addEventListener('load', () => {
      const outside = Array.from(document.querySelectorAll('*')).filter((e) => !e.closest('svg'));
      const inside = new Set(Array.from(document.querySelectorAll('svg, svg *'), (e) => e.localName));
      const names = new Set(Array.from(document.querySelectorAll('svg, svg *'))
        .flatMap((e) => Array.from(e.attributes, (a) => a.name)));
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

  /// Violations that axe-core finds, as "rule target".
  static let axe = """
    addEventListener('load', () => {
      axe.run(document, { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
        'wcag22aa', 'best-practice'] }).then((result) => {
        const found = result.violations.map((v) => v.id + ' ' + v.nodes[0].target);
        parent.postMessage({ name: window.name, violations: found, passes: result.passes.length }, '*');
      });
    });
    """
}
