"""Checks a built site: no address leaves its folder, and every address inside exists."""

import pathlib
import sys
from html.parser import HTMLParser

root = pathlib.Path(sys.argv[1]).resolve()
faults = []


class Page(HTMLParser):
    """Collects the addresses of one page and the ids that they may point to."""

    def __init__(self):
        super().__init__()
        self.addresses = []
        self.ids = set()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            if name == "style":
                faults.append(f"{self.path}: a style attribute in <{tag}>")
            if name in ("href", "src", "srcset", "action", "data", "poster") and value:
                self.addresses.append((tag, value))


pages = {}
for path in sorted(root.rglob("*.html")):
    page = Page()
    page.path = path.relative_to(root)
    page.feed(path.read_text(encoding="utf-8"))
    pages[path] = page

if not pages:
    faults.append("no page")
for path, page in pages.items():
    for tag, address in page.addresses:
        if address.startswith("data:"):
            continue
        if ":" in address.split("/")[0] or address.startswith("//"):
            if not (tag == "a" and address.startswith("https://")):
                faults.append(f"{page.path}: <{tag}> asks for {address}")
            continue
        file, _, mark = address.partition("#")
        target = (path.parent / file.partition("?")[0]).resolve() if file else path
        if not target.exists():
            faults.append(f"{page.path}: {address} does not exist")
        elif mark and target in pages and mark not in pages[target].ids:
            faults.append(f"{page.path}: {address} has no such place")
for path in sorted(root.rglob("*.css")) + sorted(root.rglob("*.js")):
    text = path.read_text(encoding="utf-8")
    for word in ("http:", "https:", "@import", "url(//", "XMLHttpRequest", "fetch(", "WebSocket"):
        if word in text:
            faults.append(f"{path.relative_to(root)}: {word}")

for fault in faults:
    print(fault)
print(f"{len(pages)} pages, {sum(len(page.addresses) for page in pages.values())} addresses checked")
sys.exit(1 if faults else 0)
