"""The procedure: two machines, facts, the plan and the one door.

``ablauf`` and ``mitgliedsablauf`` declare the order of steps; ``bedingungen`` what they look at;
``rechte`` who may; ``tatsachen`` everything that has no order. ``plan`` is pure, ``schreiben``
writes it, ``tuer`` is the only way in.
"""
