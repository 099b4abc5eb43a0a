"""The file: what the office knows of every body, case and membership.

``antraege`` would still be true if nobody worked today. It holds all models of the file, the pure
rules that derive something from them (whose turn it is, what has been decided), the words people
see, the register pages and the reference data. Who may change what is the business of ``workflow``.
"""
