"""Pages for the people of a body. Foreign looks like missing."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views import View
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Handlung, Rolle
from antraege.fall import Fall
from antraege.models import Kommune
from antraege.rules.beschluss import letzte_entscheidung
from antraege.rules.oeffentlich import satz_zum_stand, satz_zum_zug
from antraege.worte import HANDLUNGSWORTE, STATUSWORTE, voller_name
from workflow.portal.forms import ZuruecknahmeForm
from workflow.portal.queries import eigene_kommune, eigene_kommunen, letzter_fall, lies_beitritt
from workflow.portal.seite import baue_seite
from workflow.post.briefe import postfach
from workflow.verfahren.handlungen import ist_moeglich
from workflow.verfahren.hindernis import Abgelehnt, NichtGefunden
from workflow.verfahren.plan import Plan
from workflow.verfahren.tuer import Ziel, fuehre_aus, vorschau

ZURUECKZIEHEN = Handlung.INTERESSE_ZURUECKZIEHEN
ZU_SPAET = "Im jetzigen Stand ist eine Rücknahme nicht mehr möglich."


@require_safe
def start(request: AnfrageMitAkteur) -> HttpResponse:
    """The one body of a person, or the choice between several."""
    if not request.akteur.hat(Rolle.KOMMUNE):
        raise Http404
    kommunen = eigene_kommunen(request.akteur)
    if len(kommunen) == 1:
        return _seite(request, kommunen[0])
    auswahl = [(k.ags, voller_name(k.typ, k.name)) for k in kommunen]
    return render(request, "portal/auswahl.html", {"auswahl": auswahl, "postfach": postfach()})


@require_safe
def kommune(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """The page of one body."""
    return _seite(request, _eigene(request, ags))


def _eigene(request: AnfrageMitAkteur, ags: str) -> Kommune:
    gefunden = eigene_kommune(request.akteur, ags)
    if gefunden is None:
        raise Http404
    return gefunden


def _seite(request: AnfrageMitAkteur, gewaehlt: Kommune) -> HttpResponse:
    beitritt = lies_beitritt(gewaehlt)
    kann = beitritt.fall is not None and ist_moeglich(beitritt.fall, ZURUECKZIEHEN, request.akteur)
    seite = baue_seite(beitritt, timezone.localdate(), kann_zurueckziehen=kann)
    return render(request, "portal/beitritt.html", {"seite": seite, "kommune": gewaehlt})


class ZuruecknehmenView(View):
    """Form, preview, act: the body takes its interest back."""

    def get(self, request: AnfrageMitAkteur, ags: str) -> HttpResponse:
        """The form, while a case is open."""
        gewaehlt, fall = self._lies(request, ags)
        if not ist_moeglich(fall, ZURUECKZIEHEN, request.akteur):
            return HttpResponseRedirect(reverse("portal:kommune", args=[ags]))
        form = ZuruecknahmeForm(
            initial={"version": fall.antrag.version}, mit_schreiben=_mit_schreiben(fall)
        )
        return self._formular(request, gewaehlt, fall, form)

    def post(self, request: AnfrageMitAkteur, ags: str) -> HttpResponse:
        """``schritt`` says how far: back to the form, preview, or the act itself."""
        gewaehlt, fall = self._lies(request, ags)
        form = ZuruecknahmeForm(request.POST, mit_schreiben=_mit_schreiben(fall))
        if not form.is_valid():
            return self._formular(request, gewaehlt, fall, form, 422)
        schritt = request.POST.get("schritt")
        if schritt == "aendern":
            form = ZuruecknahmeForm(initial=form.cleaned_data, mit_schreiben=_mit_schreiben(fall))
            return self._formular(request, gewaehlt, fall, form)
        ziel = Ziel(antrag=fall.antrag.id)
        try:
            if schritt != "bestaetigen":
                plan = vorschau(request.akteur, ZURUECKZIEHEN, ziel, form.eingabe)
                return self._vorschau(request, gewaehlt, plan, form)
            version = form.cleaned_data["version"]
            fuehre_aus(request.akteur, ZURUECKZIEHEN, ziel, form.eingabe, version=version)
        except NichtGefunden as fehler:
            raise Http404 from fehler
        except Abgelehnt as abgelehnt:
            return self._abgelehnt(request, gewaehlt, abgelehnt)
        messages.success(request, HANDLUNGSWORTE[ZURUECKZIEHEN].oeffentlich)
        return HttpResponseRedirect(reverse("portal:kommune", args=[ags]))

    def _lies(self, request: AnfrageMitAkteur, ags: str) -> tuple[Kommune, Fall]:
        gewaehlt = _eigene(request, ags)
        fall = letzter_fall(gewaehlt)
        if fall is None:
            raise Http404
        return gewaehlt, fall

    def _abgelehnt(
        self, request: AnfrageMitAkteur, gewaehlt: Kommune, abgelehnt: Abgelehnt
    ) -> HttpResponse:
        """Everything typed stays; the form carries the version that is now on the page."""
        _, fall = self._lies(request, gewaehlt.ags)
        daten = request.POST.copy()
        daten["version"] = str(fall.antrag.version)
        code = abgelehnt.statuscode
        if code == 409:
            return self._geaendert(request, gewaehlt, fall, daten.dict(), abgelehnt)
        form = ZuruecknahmeForm(daten, mit_schreiben=_mit_schreiben(fall))
        form.full_clean()
        form.zeige(abgelehnt)
        return self._formular(request, gewaehlt, fall, form, code)

    def _geaendert(
        self,
        request: AnfrageMitAkteur,
        gewaehlt: Kommune,
        fall: Fall,
        getippt: Mapping[str, object],
        abgelehnt: Abgelehnt,
    ) -> HttpResponse:
        """Somebody was faster: where the case stands now, and the form while it can be sent."""
        form = ZuruecknahmeForm(initial=getippt, mit_schreiben=_mit_schreiben(fall))
        kann_weiter = ist_moeglich(fall, ZURUECKZIEHEN, request.akteur)
        werte = {
            "saetze": [h.satz for h in abgelehnt.hindernisse] if kann_weiter else [ZU_SPAET],
            "stand": [satz for satz in (satz_zum_stand(fall), satz_zum_zug(fall)) if satz],
            "kann_weiter": kann_weiter,
            "angaben": [(f.label, f.initial) for f in form.visible_fields() if f.initial],
        }
        return self._formular(request, gewaehlt, fall, form, 409, **werte)

    def _formular(
        self,
        request: AnfrageMitAkteur,
        gewaehlt: Kommune,
        fall: Fall,
        form: ZuruecknahmeForm,
        code: int = 200,
        **geaendert: object,
    ) -> HttpResponse:
        werte = geaendert | {
            "form": form,
            "kommune": gewaehlt,
            "name": voller_name(gewaehlt.typ, gewaehlt.name),
            "aktenzeichen": fall.antrag.aktenzeichen,
        }
        vorlage = "zuruecknehmen_geaendert" if geaendert else "zuruecknehmen"
        return render(request, f"portal/{vorlage}.html", werte, status=code)

    def _vorschau(
        self, request: AnfrageMitAkteur, gewaehlt: Kommune, plan: Plan, form: ZuruecknahmeForm
    ) -> HttpResponse:
        antrag = plan.nachher.antrag
        werte = {
            "form": form,
            "kommune": gewaehlt,
            "name": voller_name(gewaehlt.typ, gewaehlt.name),
            "aktenzeichen": antrag.aktenzeichen,
            "angaben": [(form.fields[n].label, form.cleaned_data[n]) for n in _sichtbare(form)],
            "satz": STATUSWORTE[antrag.status].oeffentlich,
            "bestaetigung_an": plan.briefe[0].an if plan.briefe else "",
        }
        return render(request, "portal/zuruecknehmen_vorschau.html", werte)


def _mit_schreiben(fall: Fall) -> bool:
    """Whether a decision is recorded, so that only the head of administration takes it back."""
    return letzte_entscheidung(fall) is not None


def _sichtbare(form: ZuruecknahmeForm) -> list[str]:
    return [name for name in form.fields if name != "version"]
