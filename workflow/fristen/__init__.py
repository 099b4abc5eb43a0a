"""The tick: what is due by time alone. ``lease`` lets one run at a time, ``lauf`` does the work,
``dauerlauf`` repeats it."""
