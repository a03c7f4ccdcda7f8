"""Papers as another library reads them: every word comes back, inside the margins, and no more."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from app import i18n
from app.filing import render
from app.papers import typeset
from app.papers.said import Said, in_both
from app.papers.sheet import Blanks, Block, Grid, Heading, NewPage, Pairs, Points, Sheet, Text
from app.papers.typeset import measures
from app.problems import Problem
from app.rules.sentences import Words
from app.script import faces, fonts

NO_SHRINK = tuple(one for one in Phase if one not in {Phase.shrink, Phase.explain})
ARABIC = "\u0645\u062d\u0645\u062f \u0639\u0628\u062f \u0627\u0644\u0644\u0647"
HAN = "\u738b\u5c0f"
WORDS = Words("Page before")
_MIRRORED = str.maketrans(")]}>\u00bb\u203a", "([{<\u00ab\u2039")
# Marks that are never drawn: a joiner, Khmer vowels, choices of a variant.
_UNSEEN = {"\u034f", "\u17b4", "\u17b5", *map(chr, range(0xFE00, 0xFE10))}
# Marks of Arabic Extended-B are drawn, but PDFium does not tell them; poppler does.
_UNTOLD = {*map(chr, range(0x0898, 0x08A0))}
_BASES = {"Lu", "Ll", "Lo", "Nd", "Po", "Pd", "Ps", "Pe"}


def sheet(*blocks: Block, **more: object) -> Sheet:
    return Sheet("paper", Said("Paper"), blocks, **more)  # type: ignore[arg-type]


@cache
def letters(key: str) -> st.SearchStrategy[str]:
    """Letters of one font, some with a mark: the same mark twice in one spot is one to a reader.

    A mark stands on a letter of its own script. On a bracket or on an "a", which no writing does,
    the reader of PDF that we ask passes over the letter after it, though it is drawn and others
    read it.
    """
    found = [chr(code) for code in sorted(faces.characters(key))]
    bases = [c for c in found if unicodedata.category(c) in _BASES]
    marks = [
        c for c in found if unicodedata.category(c) in {"Mn", "Mc"} and c not in _UNSEEN | _UNTOLD
    ]
    bare = st.sampled_from(bases)
    native = [c for c in bases if unicodedata.category(c).startswith("L") and not c.isascii()]
    if not marks:
        return bare
    marked = st.builds(str.__add__, st.sampled_from(native), st.sampled_from(marks))
    return st.one_of(bare, bare, marked)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words of up to three alphabets, mixed in one text."""
    keys = draw(st.lists(st.sampled_from(fonts.NATIVE), min_size=1, max_size=3))
    word = st.lists(st.one_of(*map(letters, keys)), min_size=1, max_size=12).map("".join)
    return " ".join(draw(st.lists(word, min_size=1, max_size=40)))


def plain(text: str) -> str:
    """What of ``text`` is ink: brackets without direction, letters without their joined forms."""
    text = unicodedata.normalize("NFKC", text).translate(_MIRRORED)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


def spelt_out(code: re.Match[str]) -> str:
    return chr(int(code[1], 16))


def read(data: bytes) -> list[str]:
    """The ink of each page, in the order of the page."""
    return [plain("".join(one.character for one in page)) for page in render.printed(data)]


@settings(max_examples=60, deadline=None, phases=NO_SHRINK)
@given(texts())
def test_text_of_every_script_comes_back(text: str) -> None:
    (got,) = read(typeset.pdf(sheet(Text(Said(text)), private=True)))
    # A stop of one script within another is shown by its code.
    got = re.sub(r"\[U\+([0-9A-F]{4})\[", spelt_out, got)
    assert Counter(got) == Counter(plain(f"PRIVATE, DO NOT MAIL Paper {text} Page 1 of 1"))


@settings(max_examples=40, deadline=None, phases=NO_SHRINK)
@given(texts(), texts(), st.booleans())
def test_nothing_is_drawn_outside_the_margins(one: str, other: str, right: bool) -> None:
    both = Said(one, other)
    made = sheet(
        Text(both),
        Points((both, both), "number"),
        Pairs(((both, both),)),
        Grid((both, Said("Head")), ((both, both),), (1, 2)),
        Blanks((Said("Signature"), Said("Date"))),
        head=Said("Form"),
        right_to_left=right,
        private=True,
    )
    for page in render.printed(typeset.pdf(made)):
        for glyph in page:
            left, bottom, end, top = glyph.box
            assert left >= measures.SIDE - 1, glyph
            assert end <= measures.WIDTH - measures.SIDE + 1, glyph
            assert bottom > measures.FOOT - 8
            assert top < measures.HEIGHT - measures.TOP + 8


def test_latin_text_reads_in_its_order() -> None:
    text = "The tenant left on May 5 with Jos\u00e9 and 'two' children. " * 40
    assert "".join(read(typeset.pdf(sheet(Text(Said(text)))))) == plain(f"Paper{text}Page1of1")


def test_a_row_higher_than_a_page_goes_on_and_loses_no_line() -> None:
    told = [f"line{number}" for number in range(170)]
    grid = Grid(
        (Said("Question"), Said("Answer")),
        ((Said("Short"), Said("\n".join(told))), (Said("After"), Said("it"))),
        (1, 2),
    )
    made = typeset.pdf(sheet(Text(Said("Before")), grid))
    pages = read(made)
    assert len(pages) > 3
    assert all("QuestionAnswer" in page for page in pages)
    everything = "".join(pages)
    places = [everything.index(one) for one in told]
    assert places == sorted(places)
    assert all(("Short" in page) == ("line" in page) for page in pages)


def test_every_page_says_its_number_and_how_many_there_are() -> None:
    made = sheet(Text(Said("one")), NewPage(), Text(Said("two")), NewPage(), Text(Said("three")))
    pages = read(typeset.pdf(made))
    assert [page[-8:] for page in pages] == ["Page1of3", "Page2of3", "Page3of3"]
    assert typeset.pages(made) == 3


def test_a_private_paper_says_so_on_each_page_in_both_languages(arabic: None) -> None:
    made = sheet(Text(Said("one")), NewPage(), Text(Said("two")), private=True)
    for page in read(typeset.pdf(made)):
        assert "PRIVATE,DONOTMAIL" in page
        native = Counter(plain(i18n.both("PRIVATE, DO NOT MAIL")[0]))
        assert not native - Counter(page)


def test_an_office_paper_is_english_alone(arabic: None) -> None:
    made = sheet(Text(Said("one")), head=Said("Form I-589"))
    assert read(typeset.pdf(made)) == [plain("Form I-589 Paper one Page 1 of 1")]
    assert str(reader(typeset.pdf(made)).root_object["/Lang"]) == "en"


def test_a_paper_in_two_languages_names_the_first(arabic: None) -> None:
    made = Sheet("paper", in_both(WORDS), (Text(Said("one")),), right_to_left=True)
    found = reader(typeset.pdf(made))
    assert str(found.root_object["/Lang"]) == "ar"
    assert said_of_itself(found) == {"/Title": "Page before"}


def test_lists_and_columns_begin_at_the_right_where_the_language_does(arabic: None) -> None:
    marks = Points((Said("First", ARABIC),), "number")
    pairs = Pairs(((Said("LABEL", ARABIC), Said("value", ARABIC)),))
    right = glyphs(sheet(marks, pairs, right_to_left=True))
    left = glyphs(sheet(marks, pairs))
    assert right["1"] > measures.WIDTH - measures.SIDE - 20
    assert left["1"] < measures.SIDE + 20
    assert right["L"] > right["v"]
    assert left["L"] < left["v"]


def test_the_file_tells_nothing_about_who_made_it_or_when() -> None:
    made = sheet(Heading(Said("Part")), Text(Said(f"Words {ARABIC}")))
    data = typeset.pdf(made)
    assert data == typeset.pdf(made)
    found = reader(data)
    assert said_of_itself(found) == {"/Title": "Paper"}
    assert found.xmp_metadata is None
    assert b"reportlab" not in data.lower()
    assert set(found.trailer) == {"/Size", "/Root", "/Info"}
    fontnames = {str(font["/BaseFont"]) for font in _fonts(found)}
    ours = ("Latin", "LatinBold", "Arabic")
    assert fontnames == {f"/PORTOL+Portolan{one}" for one in ours}


def test_parts_are_bookmarks_at_their_page() -> None:
    made = sheet(
        Heading(Said("One")),
        Heading(Said("Within"), 2),
        NewPage(),
        Heading(Said("Two", ARABIC)),
        Text(Said("Words")),
    )
    found = reader(typeset.pdf(made))
    assert [
        (str(one.title), found.get_destination_page_number(one))
        for one in found.outline
        if isinstance(one, Destination)
    ] == [("Paper", 0), ("One", 0), (ARABIC, 1)]


def test_a_character_without_a_font_is_refused_where_it_would_be_filed() -> None:
    with pytest.raises(Problem) as refused:
        typeset.pdf(sheet(Text(Said(f"Name {HAN}"))))
    assert refused.value.code == "cannot-print"
    assert all(character in refused.value.message for character in HAN)


def test_a_private_paper_shows_such_a_character_by_its_code() -> None:
    head = Grid((Said(HAN),), ((Said("x"),),), (1,))
    (page,) = read(typeset.pdf(sheet(Text(Said(f"Name {HAN}")), head, private=True)))
    assert page.count("[U+738B[[U+5C0F[") == 2


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def said_of_itself(found: PdfReader) -> dict[str, str]:
    return {key: str(said) for key, said in (found.metadata or {}).items()}


def glyphs(made: Sheet) -> dict[str, float]:
    """Where each character was drawn first, from the left edge."""
    (page,) = render.printed(typeset.pdf(made))
    found: dict[str, float] = {}
    for one in page:
        found.setdefault(one.character, one.origin[0])
    return found


def _fonts(found: PdfReader) -> Iterator[Any]:
    for page in found.pages:
        held = cast("DictionaryObject", page["/Resources"])["/Font"]
        yield from (one.get_object() for one in cast("DictionaryObject", held).values())


@pytest.fixture
def arabic() -> Iterator[None]:
    i18n.use("ar")
    yield
    i18n.use("en")
