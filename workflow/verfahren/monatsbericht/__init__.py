"""Closed months of the monthly report: closing, release, and the report that goes out.

They belong to no body, so their acts are small services beside the door, as those of the versions:
each locks the row of the installation, writes, and leaves one entry in the installation's chain.

``lage``          what a release looks at, and why it is not possible
``abschliessen``  a month is closed, by the calendar alone
``freigeben``     Referatsleitung releases it
``ausfertigen``   the released report is kept and goes out
"""
