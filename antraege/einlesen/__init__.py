"""Files that come from outside, read into frozen rows; what is wrong with a row is a sentence.

`tabelle` (any CSV) · `register` (the bodies) · `mitglieder` (the public members).
"""
