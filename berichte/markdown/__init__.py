"""A restricted Markdown, read once and put out twice: as building blocks for paper and as HTML.

Headings in three levels, paragraphs, lists with bullets or numbers, hard line breaks, bold and
italics (which paper does not show). Links are printed as text with their address. Everything else
is named by `pruefe` and, where it still comes, printed as it was typed: nothing is lost, nothing
is raised. Values are filled in after reading, so they are never Markdown and never placeholders.

``stuecke``   what a text consists of, once it is read; the placeholders
``zeichen``   what no text may have
``zeile``     reads what stands inside a block
``lesen``     reads the blocks
``pruefung``  says what is wrong with a text
``fuellen``   puts values in the place of placeholders
``ausgabe``   building blocks and HTML
"""

from berichte.markdown.ausgabe import als_bausteine, als_html, titel_und_bausteine
from berichte.markdown.pruefung import pruefe
from berichte.markdown.stuecke import PLATZHALTER

__all__ = ["PLATZHALTER", "als_bausteine", "als_html", "pruefe", "titel_und_bausteine"]
