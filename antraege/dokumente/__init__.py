"""Files: accepted by what is in them, kept byte for byte, handed out as attachments.

No module here knows a table; whoever names a file does so by its sha256.
`hochladen` (takes uploads in, bounded) · `pruefung` (what a file is, or why not; with `pdf`,
`pdfprobe`, `mail`, `fremd`) · `ablage` (the store) · `datei` (a kept file as a value, and as a
token) · `annahme` (check and keep) · `feld` (the form field) · `antwort` (streaming) ·
`dateiname`, `groesse` (words).
"""
