"""The tick: what is due by time alone.

``lease`` lets one run at a time, ``lauf`` does everything once, ``dauerlauf`` repeats it. One
module per subject: ``aussetzungen`` end, ``nachfuehrung`` follows what happened outside a case,
``erinnerungen`` are given, ``dokumente`` are drawn (from what ``papiere`` puts together),
``monatsberichte`` are closed and sent; ``einzeln`` keeps one failure from stopping the rest.
"""
