"""Two texts beside each other: what is new, gone or changed, and where only a word differs."""

from __future__ import annotations

import time

from workflow.fassungen.abgleich import ABSAETZE, Teil, Zeile, gleiche_ab

LANG = "Der Rat beschließt den Beitritt " + "und dankt allen Engagierten " * 20


def arten(alt: list[str], neu: list[str]) -> list[tuple[str, str]]:
    return [(z.art, z.text) for z in gleiche_ab(alt, neu)]


def test_the_same_lines_say_nothing() -> None:
    assert gleiche_ab(["a", "b"], ("a", "b")) == ()


def test_new_lines_and_lines_that_fall_away_are_told_apart() -> None:
    assert arten(["eins", "zwei"], ["zwei", "drei"]) == [
        ("entfaellt", "eins"),
        ("gleich", "zwei"),
        ("neu", "drei"),
    ]


def test_of_a_changed_line_only_the_words_are_marked() -> None:
    (zeile,) = gleiche_ab(
        ["Der Rat {{ kommune_genitiv }} stimmt dem Beitritt zu."],
        ["Der Rat {{ kommune_genitiv }} beschließt den Beitritt zu Recht."],
    )
    assert zeile.art == "geaendert"
    assert zeile.teile == (
        Teil("gleich", "Der Rat {{ kommune_genitiv }} "),
        Teil("entfaellt", "stimmt dem"),
        Teil("neu", "beschließt den"),
        Teil("gleich", " Beitritt zu"),
        Teil("neu", " Recht"),
        Teil("gleich", "."),
    )


def test_another_placeholder_is_another_word() -> None:
    (zeile,) = gleiche_ab(["Beitritt {{ kommune }} am"], ["Beitritt {{ kommune_genitiv }} am"])
    assert Teil("entfaellt", "{{ kommune }}") in zeile.teile
    assert Teil("neu", "{{ kommune_genitiv }}") in zeile.teile


def test_the_pieces_of_a_changed_line_give_both_lines_again() -> None:
    alt, neu = "a b c d e f g h", "a x c d y f g"
    (zeile,) = gleiche_ab([alt], [neu])
    assert "".join(t.text for t in zeile.teile if t.art != "neu") == alt
    assert "".join(t.text for t in zeile.teile if t.art != "entfaellt") == neu


def test_lines_that_have_little_in_common_are_not_taken_for_one() -> None:
    assert arten(["Kosten entstehen nicht."], ["Anlage 1 liegt bei und wird verlesen."]) == [
        ("entfaellt", "Kosten entstehen nicht."),
        ("neu", "Anlage 1 liegt bei und wird verlesen."),
    ]


def test_among_several_lines_each_meets_its_own() -> None:
    alt = ["Punkt eins ist klar so", "Punkt zwei bleibt offen hier"]
    neu = ["Ganz neuer Absatz vorweg", "Punkt eins ist klar nun", "Punkt zwei bleibt offen da"]
    gezeigt = arten(alt, neu)
    assert [art for art, _ in gezeigt] == ["neu", "geaendert", "geaendert"]
    assert [text for _, text in gezeigt] == neu


def test_a_long_unchanged_stretch_within_a_line_is_left_out() -> None:
    (zeile,) = gleiche_ab([f"{LANG}heute."], [f"{LANG}morgen."])
    assert [t.art for t in zeile.teile] == ["gleich", "entfaellt", "neu", "gleich"]
    anfang = zeile.teile[0].text
    assert anfang.startswith("… ")
    assert anfang.endswith("Engagierten ")
    assert len(anfang) < 80


def test_a_long_line_shows_its_beginning_and_a_short_one_stands_in_full() -> None:
    assert Zeile("neu", LANG).anfang.endswith(" …")
    assert len(Zeile("neu", LANG).anfang) <= 200
    assert Zeile("neu", "kurz").anfang == ""


def test_what_is_left_out_is_called_by_its_unit() -> None:
    alt = [f"{n}" for n in range(10)]
    assert gleiche_ab(alt, [*alt, "x"], ABSAETZE)[0].text == "8 unveränderte Absätze"
    assert gleiche_ab(alt[:3], [*alt[:3], "x"], ABSAETZE)[0].text == "1 unveränderter Absatz"


def test_a_hostile_text_takes_no_time() -> None:
    anfang = time.process_time()
    worte = " ".join(["a", "b"] * 30_000)
    gleiche_ab([worte], [f"{worte} c"])
    gleiche_ab(["a", "b"] * 700, ["b", "c", "a"] * 450)
    gleiche_ab([f"x {n}" for n in range(1000)], [f"y {n}" for n in range(1000)])
    assert time.process_time() - anfang < 5


def bloecke(anzahl: int, ab: int) -> list[str]:
    """Blocks of twenty lines of the same 163 words in other orders, a fixed line behind each."""
    gemischt = [
        " ".join(f"w{n * schritt % 163}" for n in range(163)) for schritt in range(ab, ab + 20)
    ]
    return [zeile for block in range(anzahl) for zeile in (*gemischt, f"Anker {block}")]


def test_many_changes_take_no_more_time_than_a_few() -> None:
    anfang = time.process_time()
    gezeigt = gleiche_ab(bloecke(70, 1), bloecke(70, 21))
    assert time.process_time() - anfang < 3
    assert {z.art for z in gezeigt} >= {"neu", "entfaellt"}


def test_a_change_behind_one_that_is_too_large_is_still_told_word_by_word() -> None:
    alt, neu = ([f"{w} {n}" for n in range(50)] for w in ("weg", "dazu"))
    gezeigt = gleiche_ab(
        [*alt, "Anker", "Der Rat tagt morgen."], [*neu, "Anker", "Der Rat tagt nie."]
    )
    assert gezeigt[-1].art == "geaendert"


def test_no_placeholder_is_torn_where_a_line_is_shortened() -> None:
    lang = "{% if zeile.datum_der_sitzung_im_ausschuss %}am {{ zeile.datum }}{% endif %} " * 6
    (zeile,) = gleiche_ab([f"{lang}heute"], [f"{lang}morgen"])
    assert zeile.teile[0].text.count("{") == zeile.teile[0].text.count("}")
    assert zeile.teile[0].text.startswith("… ")
