"""Files that come from outside, read into frozen rows; what is wrong with a row is a sentence.

`tabelle` (a CSV of ours) · `register` (the bodies) · `mitglieder` (the public members)

Old cases come from anywhere: `beliebig` (CSV or XLSX: `dateiart`, `textdatei`, `mappe`,
`rohtabelle`) → `schritt` (one row, cell by cell: `angaben`) → `deuten` (what it becomes, by the
tables of `deutung` and `parteien`) → `altfall` (one case) · `altfaelle` (the file) · `probelauf`.
"""
