"""All figures of the page as a file, with the lists and the days behind them.

``blatt``         a sheet, its columns, what kind of values stands in each
``koerper``       the columns that name a body
``zahlenblatt``   every number: counts, days, shares
``dauernblatt``   stays in their intervals, from which every median can be computed again
``mappe``         what stands on which sheet, row by row
``schutz``        text that no spreadsheet takes for a formula
``dateien``       the sheets as one XLSX, or as CSV files in a ZIP
"""

from berichte.ausfuhr.blatt import Blatt
from berichte.ausfuhr.dateien import FORMEN, schreibe
from berichte.ausfuhr.mappe import Mappe, lies_mappe

__all__ = ["FORMEN", "Blatt", "Mappe", "lies_mappe", "schreibe"]
