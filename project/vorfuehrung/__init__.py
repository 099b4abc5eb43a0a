"""The demonstration: accounts and about sixty invented cases, made through the door.

`kalender` (working days, the clock) · `personal` (accounts and actors) · `akte` (one case and what
can be done to it) · `drehbuch` (acts in time) · `abschnitte` (stretches of the way) · `laufende`,
`aufgenommene`, `erfundene` (the stories) · `besetzung` (which body plays which story) · `bielefeld`
(the old case) · `monatsberichte` (closed months) · `post` (mail of the past) · `laden` (all of it).
Nothing here runs in production.
"""
