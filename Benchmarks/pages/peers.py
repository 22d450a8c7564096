"""The same twelve sections with other programs: one of them a process, so that its CPU is its own.

Usage: peers.py PROGRAM FOLDER, with the charts of PageBenchmark in FOLDER as chart0.svg and so on.
WeasyPrint and typst are given these charts and set text and tables; matplotlib draws the charts
itself, as it sets no text.
"""

import sys

program, folder = sys.argv[1:]
SHOPS = [
    "E-mail", "Search ads", "Social ads", "Flyer", "Till coupon", "Staff in the shop",
    "Service line", "Reviews", "Shop window", "Loyalty card",
]
LEAD = (
    "Each estimate stands with its interval. Where the interval contains break-even nothing is"
    " claimed, and the test that would settle it is named beside the figure."
)
HEADS = ["Channel", "Contacts", "Cost", "Margin", "Return"]


def value(number, row):
    return ((number * 7 + row * 13) % 29 + 6) / 10


def rows(number):
    for row, name in enumerate(SHOPS):
        v = value(number, row)
        yield [name, f"{v * 1000:,.0f}", f"€{v * 812.35:,.2f}", f"€{v * 1911.7:,.2f}",
               f"{v:.2f} ({v * .6:.2f}–{v * 1.7:.2f})"]


def weasyprint():
    from weasyprint import HTML

    parts = []
    for number in range(12):
        table = "".join(
            "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows(number))
        head = "".join(f"<th>{name}</th>" for name in HEADS)
        parts.append(
            f"<section><h1>Finding {number + 1}: seven of ten channels earn what they cost</h1>"
            f"<p>{LEAD}</p><img src='chart{number}.svg' style='width:493pt'>"
            f"<table><thead><tr>{head}</tr></thead><tbody>{table}</tbody></table></section>")
    style = ("@page{size:A4;margin:54pt 51pt} body{font:9.5pt Inter} section{break-before:page}"
             "table{width:100%;border-collapse:collapse;font-size:8.5pt}"
             "td{border-bottom:.5pt solid #ccc}")
    HTML(string=f"<html lang=en><title>Report</title><style>{style}</style><body>{''.join(parts)}",
         base_url=folder + "/").write_pdf(f"{folder}/weasyprint.pdf", pdf_variant="pdf/ua-1")


def typst():
    import typst

    parts = ['#set document(title: "Report")', '#set page("a4")', '#set text(font: "Inter", 9.5pt)']
    for number in range(12):
        cells = ", ".join(f'"{cell}"' for row in [HEADS, *rows(number)] for cell in row)
        parts.append(
            f"= Finding {number + 1}: seven of ten channels earn what they cost\n{LEAD}\n"
            f'#image("chart{number}.svg", width: 493pt, alt: "Chart {number}")\n'
            f"#table(columns: 5, {cells})\n#pagebreak(weak: true)")
    with open(f"{folder}/typst.typ", "w") as file:
        file.write("\n".join(parts))
    typst.compile(f"{folder}/typst.typ", output=f"{folder}/typst.pdf",
                  font_paths=["/usr/share/fonts/opentype/inter"])


def matplotlib():
    import matplotlib
    matplotlib.use("pdf")
    from matplotlib import pyplot
    from matplotlib.backends.backend_pdf import PdfPages

    with PdfPages(f"{folder}/matplotlib.pdf") as pages:
        for number in range(12):
            figure, (axes, below) = pyplot.subplots(2, 1, figsize=(8.27, 11.69))
            values = [value(number, row) for row in range(len(SHOPS))]
            if number % 4 == 1:
                axes.plot(range(25), [300000 + 9000 * value(step, 3) for step in range(25)])
                axes.plot(range(25), [290000 + 9000 * value(step, 5) for step in range(25)])
            elif number % 4 == 2:
                axes.bar(range(12), [2400 - 190 * step for step in range(12)])
            elif number % 4 == 3:
                axes.barh(SHOPS, [100 * v for v in values])
            else:
                axes.errorbar(values, SHOPS, fmt="o", xerr=[[v * .4 for v in values],
                                                            [v * .7 for v in values]])
            axes.set_title(f"Finding {number + 1}: seven of ten channels earn what they cost")
            below.axis("off")
            below.table(cellText=list(rows(number)), colLabels=HEADS, loc="center")
            pages.savefig(figure)
            pyplot.close(figure)


{"weasyprint": weasyprint, "typst": typst, "matplotlib": matplotlib}[program]()
