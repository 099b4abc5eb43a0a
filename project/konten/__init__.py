"""Accounts: who may log in, with which roles, for which body.

`models` (Konto, KommuneZugang) · `services` (the only writer of accounts and rights) · `queries`
(the actor behind an account) · `middleware` (session, login, actor) · `views`, `forms`, `urls`.
"""
