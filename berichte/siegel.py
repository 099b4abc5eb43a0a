"""The electronic seal of a paper: who issued it, and that nobody changed it since; PAdES B-B.

The only importer of pyHanko. A sealed file begins with the bytes of the unsealed one and stays
accessible (PDF/UA-1) and fit for the archive (PDF/A-2a). Nothing here asks the network: neither a
time stamp nor the state of a certificate. It takes a second to import; whoever does not seal
should not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import (
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
    enumerate_sig_fields,
)
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    SignatureCoverageLevel,
    validate_pdf_signature,
)
from pyhanko_certvalidator import ValidationContext

FELD = "Siegel"
GELESEN = "Elektronisches Siegel"
"""What is read aloud where the seal stands; it is invisible."""
LETZTE_SEITE = -1


@dataclass(frozen=True, slots=True)
class Siegelbefund:
    """What can be said of a seal without asking anybody.

    ``wer`` and ``wann`` are what the seal says of itself: nobody vouches for the certificate here.
    ``ist_unversehrt``: what was sealed is as it was. ``ist_gueltig``: it was sealed with the key of
    that certificate. ``ist_ganze_datei``: nothing was added since.
    """

    wer: str
    wann: datetime | None
    ist_unversehrt: bool
    ist_gueltig: bool
    ist_ganze_datei: bool

    @property
    def ist_in_ordnung(self) -> bool:
        """Whether the file is what was sealed, and all of it."""
        return self.ist_unversehrt and self.ist_gueltig and self.ist_ganze_datei


UNLESBAR = Siegelbefund("", None, ist_unversehrt=False, ist_gueltig=False, ist_ganze_datei=False)


def besiegele(pdf: bytes, *, schluessel: bytes, kennwort: str, zeit: datetime) -> bytes:
    """Return the paper with a seal; ``schluessel`` is a PKCS#12 file with an RSA key.

    The seal certifies the paper: later changes other than filling in fields break it. Raises
    ValueError for a moment without time zone, a paper that is sealed already, and a key that cannot
    be used.
    """
    if zeit.tzinfo is None:
        raise ValueError("the moment of a seal needs a time zone")
    nachtrag = Nachtrag(BytesIO(pdf))
    if any(enumerate_sig_fields(nachtrag, with_name=FELD)):
        raise ValueError("the paper has a seal already")
    _lege_feld_an(nachtrag)
    angaben = PdfSignatureMetadata(
        field_name=FELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    siegler = Siegler(angaben, _lies_schluessel(schluessel, kennwort), zeit)
    besiegelt: BytesIO = siegler.sign_pdf(nachtrag, existing_fields_only=True)
    return besiegelt.getvalue()


def _lies_schluessel(schluessel: bytes, kennwort: str) -> SimpleSigner:
    """Open the key; an elliptic one would make the file claim PDF 2.0, which PDF/A-2 does not."""
    siegelnd: SimpleSigner = SimpleSigner.load_pkcs12_data(
        schluessel, [], kennwort.encode() or None
    )
    if siegelnd.signing_cert is None or siegelnd.signing_cert.public_key.algorithm != "rsa":
        raise ValueError("a seal needs an RSA key with its certificate")
    return siegelnd


class Nachtrag(IncrementalPdfFileWriter):
    """An addition to a file that leaves its properties alone.

    pyHanko would date them anew and write the XMP in its own way, without the schema that PDF/A
    asks for. The name is private, so the version is pinned and a test watches.
    """

    def _update_meta(self) -> None:
        """Change nothing."""


class Siegler(PdfSigner):
    """Seals at a given moment instead of now."""

    def __init__(
        self, angaben: PdfSignatureMetadata, siegelnd: SimpleSigner, zeit: datetime
    ) -> None:
        super().__init__(angaben, signer=siegelnd)
        self._zeit = zeit

    def init_signing_session(self, *args: Any, **kwargs: Any) -> PdfSigningSession:
        """Begin as pyHanko does, then set the clock."""
        sitzung = super().init_signing_session(*args, **kwargs)
        sitzung.system_time = self._zeit
        return sitzung


def _lege_feld_an(nachtrag: IncrementalPdfFileWriter) -> None:
    """Add the field to seal in, at the end of the structure tree, so that readers are told of it.

    pyHanko makes the field itself, but leaves it out of the tree.
    """
    seite, _ = nachtrag.find_page_for_modification(LETZTE_SEITE)
    append_signature_field(
        nachtrag, SigFieldSpec(FELD, on_page=LETZTE_SEITE, readable_field_name=GELESEN)
    )
    ((_, _, feld),) = enumerate_sig_fields(nachtrag, with_name=FELD)
    baum = nachtrag.root["/StructTreeRoot"]
    nummer = int(baum["/ParentTreeNextKey"])
    feld.get_object()[pdf_name("/StructParent")] = generic.NumberObject(nummer)
    verweis = _eintraege(Type=pdf_name("/OBJR"), Obj=feld, Pg=seite)
    element = nachtrag.add_object(
        _eintraege(
            Type=pdf_name("/StructElem"),
            S=pdf_name("/Form"),
            P=baum.raw_get("/K"),
            Alt=generic.TextStringObject(GELESEN),
            Pg=seite,
            K=verweis,
        )
    )
    baum["/K"]["/K"].append(element)
    baum["/ParentTree"]["/Nums"] += [generic.NumberObject(nummer), element]
    baum[pdf_name("/ParentTreeNextKey")] = generic.NumberObject(nummer + 1)
    for geaendert in (baum["/K"], baum["/ParentTree"], baum):
        nachtrag.update_container(geaendert)


def _eintraege(**eintraege: generic.PdfObject) -> generic.DictionaryObject:
    return generic.DictionaryObject({pdf_name(f"/{n}"): wert for n, wert in eintraege.items()})


def pruefe_siegel(pdf: bytes) -> Siegelbefund | None:
    """Look at the seal of a paper; None if it has none.

    A file that cannot be read is not what was sealed, and that is the finding.
    """
    try:
        siegel = _siegel(PdfFileReader(BytesIO(pdf)))
        return None if siegel is None else _befund(siegel)
    except Exception:  # noqa: BLE001 - on damaged files its parsers raise whatever they stumble on
        return UNLESBAR


def _siegel(datei: PdfFileReader) -> EmbeddedPdfSignature | None:
    """The seal among the signatures of a file."""
    return next((s for s in datei.embedded_signatures if s.field_name == FELD), None)


def _befund(siegel: EmbeddedPdfSignature) -> Siegelbefund:
    """What pyHanko says of a seal, as of the moment that the seal names."""
    wann = siegel.self_reported_timestamp
    pruefung = ValidationContext(trust_roots=[], allow_fetching=False, moment=wann)
    status = validate_pdf_signature(siegel, pruefung)
    inhaber = status.signing_cert.subject
    return Siegelbefund(
        wer=str(inhaber.native.get("common_name") or inhaber.human_friendly),
        wann=wann,
        ist_unversehrt=status.intact,
        ist_gueltig=status.valid,
        ist_ganze_datei=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
    )
