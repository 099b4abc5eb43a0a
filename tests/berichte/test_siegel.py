"""The seal of a paper: who issued it, that nobody changed it, and that it reads as before."""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import NumberObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from berichte.satz import setze
from berichte.siegel import UNLESBAR, Siegelbefund, besiegele, pruefe_siegel
from tests.berichte.satz.hilfen import alles
from tests.stuetzen.pdf.tore import befunde
from tests.stuetzen.pdf.verapdf import Verapdf
from tests.stuetzen.schluessel import KENNWORT, NAME, pkcs12
from tests.stuetzen.werkzeuge import brauche

ZEIT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
STICHPROBEN = 40

pytestmark = pytest.mark.nur_sqlite


@cache
def papier() -> bytes:
    return setze(alles())


def siegele(pdf: bytes, *, zeit: datetime = ZEIT) -> bytes:
    return besiegele(pdf, schluessel=pkcs12(), kennwort=KENNWORT, zeit=zeit)


@cache
def besiegelt() -> bytes:
    return siegele(papier())


def befund(pdf: bytes) -> Siegelbefund:
    gefunden = pruefe_siegel(pdf)
    assert gefunden is not None
    return gefunden


def test_it_says_who_sealed_the_whole_file_and_when() -> None:
    assert befund(besiegelt()) == Siegelbefund(
        NAME, ZEIT, ist_unversehrt=True, ist_gueltig=True, ist_ganze_datei=True
    )
    assert befund(besiegelt()).ist_in_ordnung


def test_poppler_says_the_same(tmp_path: Path) -> None:
    datei = tmp_path / "bericht.pdf"
    datei.write_bytes(besiegelt())
    aufruf = [str(brauche("pdfsig")), "-nocert", str(datei)]
    worte = subprocess.run(aufruf, capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid." in worte
    assert "Total document signed" in worte
    assert "ETSI.CAdES.detached" in worte
    assert NAME in worte


def test_a_sealed_paper_begins_with_the_unsealed_one() -> None:
    assert setze(alles()) == papier()
    assert besiegelt().startswith(papier())
    assert pruefe_siegel(papier()) is None


def test_a_sealed_paper_is_still_accessible_and_fit_for_the_archive(verapdf: Verapdf) -> None:
    assert befunde(besiegelt(), verapdf) == {}


def test_the_seal_is_read_aloud_at_the_end() -> None:
    with pikepdf.open(BytesIO(besiegelt())) as pdf:
        letztes = pdf.Root.StructTreeRoot.K.K[-1]
        assert letztes.S == "/Form"
        assert letztes.Alt == "Elektronisches Siegel"
        (feld,) = pdf.pages[-1].obj.Annots
        assert feld.TU == "Elektronisches Siegel"
        assert letztes.K.Obj.objgen == feld.objgen


def test_it_certifies_the_paper_and_allows_no_more_than_filling_in() -> None:
    with pikepdf.open(BytesIO(besiegelt())) as pdf:
        siegel = pdf.Root.Perms.DocMDP
        assert siegel.SubFilter == "/ETSI.CAdES.detached"
        assert siegel.Reference[0].TransformParams.P == 2


def test_no_byte_can_be_changed() -> None:
    bereich = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)", besiegelt())
    assert bereich is not None
    vorn, hinten, rest = map(int, bereich.groups())
    assert hinten + rest == len(besiegelt())
    orte = [*range(0, vorn, vorn // STICHPROBEN), *range(hinten, hinten + rest, 50)]
    for ort in orte:
        geaendert = bytearray(besiegelt())
        geaendert[ort] ^= 1
        gefunden = pruefe_siegel(bytes(geaendert))
        assert gefunden is None or not gefunden.ist_unversehrt, ort


def test_a_later_change_is_not_sealed() -> None:
    nachtrag = IncrementalPdfFileWriter(BytesIO(besiegelt()))
    seite, _ = nachtrag.find_page_for_modification(0)
    seite.get_object()[pdf_name("/Rotate")] = NumberObject(180)
    nachtrag.update_container(seite.get_object())
    ziel = BytesIO()
    nachtrag.write(ziel)
    gedreht = befund(ziel.getvalue())
    assert gedreht.ist_unversehrt
    assert not gedreht.ist_ganze_datei
    assert not gedreht.ist_in_ordnung


def test_what_is_appended_is_not_sealed() -> None:
    assert not befund(besiegelt() + b"\nPS").ist_ganze_datei


def test_a_file_saved_anew_is_another_one() -> None:
    ziel = BytesIO()
    with pikepdf.open(BytesIO(besiegelt())) as pdf:
        pdf.save(ziel)
    assert not befund(ziel.getvalue()).ist_in_ordnung


@pytest.mark.parametrize("rest", [0, 5, 30_000])
def test_what_cannot_be_read_is_not_in_order(rest: int) -> None:
    assert pruefe_siegel(besiegelt()[:rest]) == UNLESBAR
    assert not UNLESBAR.ist_in_ordnung


def test_nothing_is_sealed_twice() -> None:
    with pytest.raises(ValueError, match="already"):
        siegele(besiegelt())


def test_it_refuses_a_moment_without_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        siegele(papier(), zeit=ZEIT.replace(tzinfo=None))


def test_it_refuses_a_wrong_password_and_a_key_that_is_not_rsa() -> None:
    with pytest.raises(ValueError, match="PKCS"):
        besiegele(papier(), schluessel=pkcs12(), kennwort="falsch", zeit=ZEIT)
    with pytest.raises(ValueError, match="RSA"):
        besiegele(papier(), schluessel=pkcs12(elliptisch=True), kennwort=KENNWORT, zeit=ZEIT)
