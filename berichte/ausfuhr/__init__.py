"""All figures of the page as a file, with the lists and the days behind them.

``mappe``    what stands on which sheet, row by row
``schutz``   text that no spreadsheet takes for a formula
``dateien``  the sheets as one XLSX, or as CSV files in a ZIP
"""

from berichte.ausfuhr.dateien import FORMEN, schreibe
from berichte.ausfuhr.mappe import Blatt, Mappe, lies_mappe

__all__ = ["FORMEN", "Blatt", "Mappe", "lies_mappe", "schreibe"]
