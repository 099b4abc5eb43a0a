"""Closed months: when a month's books close, what is fixed then, what is read of it later.

``kalender``   which months are due, and from when on
``aufstellen`` figures and paper of a month, at the closing and at its release
``queries``    reads the rows
``pruefung``   whether everything still is what it was

Only ``workflow.verfahren.monatsbericht`` writes the rows, each with an entry in the protocol.
"""
