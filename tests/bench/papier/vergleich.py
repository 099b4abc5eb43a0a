"""``python vergleich.py FILE.html FILE.pdf``: PDF/UA-1 by WeasyPrint; prints seconds of CPU.

Runs in an environment of its own (``requirements-vergleich.txt``): the product does not use it.
Importing is not counted; the first of the runs warms up, the best of the others counts.
"""

import sys
import time
from importlib import import_module
from pathlib import Path

LAEUFE = 3


def main(quelle: str, ziel: str) -> None:
    html = import_module("weasyprint").HTML(string=Path(quelle).read_text(encoding="utf-8"))
    zeiten = []
    for _ in range(LAEUFE):
        beginn = time.process_time()
        html.write_pdf(ziel, pdf_variant="pdf/ua-1", pdf_tags=True)
        zeiten.append(time.process_time() - beginn)
    print(min(zeiten[1:]))


if __name__ == "__main__":
    main(*sys.argv[1:])
