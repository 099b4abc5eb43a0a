"""The tables of words are kept by subject; together they are one table."""

from antraege.choices import Handlung
from antraege.worte import HANDLUNGSWORTE, fehlende_worte
from antraege.worte.akte import AKTENWORTE
from antraege.worte.gebiet import GEBIETSWORTE
from antraege.worte.installation import INSTALLATIONSWORTE
from antraege.worte.tatsachen import TATSACHENWORTE
from antraege.worte.weg import WEGWORTE

TAFELN = (WEGWORTE, TATSACHENWORTE, AKTENWORTE, INSTALLATIONSWORTE, GEBIETSWORTE)


def test_every_act_has_its_words_in_one_table_only() -> None:
    """A second entry would silently win over the first."""
    genannt = [handlung for tafel in TAFELN for handlung in tafel]
    assert sorted(genannt) == sorted(Handlung)
    assert len(HANDLUNGSWORTE) == len(genannt)


def test_no_state_and_no_act_is_without_a_word() -> None:
    assert fehlende_worte() == []
