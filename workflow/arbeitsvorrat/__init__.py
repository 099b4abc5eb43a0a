"""The office's lists: the inbox (what is due, why, whose turn) and the list of all cases.

``ansichten`` which cases a view of the inbox holds · ``gruende`` why a case is there ·
``vorrat`` reads the inbox · ``ausserdem`` what waits beside the cases ·
``vorgangsliste`` reads the list of cases · ``forms`` its filters.
"""
