"""One name as it was typed into honorific, given names and family name.

Nothing is ever lost or changed: put together in the person's own order the parts are what was
typed, but for the comma of "Family, Given". What does not look like a name stays whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from organiser.importers.values.honorifics import split_honorific
from organiser.importers.values.words import word_set
from organiser.model.folding import folded

_UNLIKE_A_NAME = re.compile(
    r"[\d<>{}\[\]=/\\|@#$%^*~+!?_:;\"“”«»&§¤\u2190-\u2bff\U0001f000-\U0001ffff]"
)
_PARTICLES = word_set(
    "van von der den de del della dello degli dei di da do dos das du des la le les el al bin ibn"
    " bint ben bou ould wuld mint ter ten zu zum zur af av vom st saint san santa y e i bani abu"
    " abou umm um dit d' l' 't vander lo li ap ferch nic ní ó ua"
)
_BEFORE_THE_LAST = frozenset(
    {"عبد", "ابو", "أبو", "بن", "ابن", "بنت", "آل", "ال", "بو", "أبي", "ابي"}
)
_SUFFIXES = word_set("jr jnr junior júnior ii iii iv neto filho sobrinho")
_DEGREES = word_set("phd md msc ma mba esq dr llm llb bsc cpa obe cbe mbe rn mp sj")

_SPANISH = word_set("ES MX GT HN SV NI CR PA CU DO PR CO VE EC PE BO CL AR UY PY GQ")
_SECOND_GIVEN = word_set(
    "carlos luis jose maria antonio manuel miguel angel alberto fernando francisco javier jesus"
    " eduardo enrique ernesto alejandro andres pablo rafael ramon ricardo roberto ignacio isabel"
    " elena carmen teresa ana pilar luisa cristina beatriz patricia alejandra fernanda victoria"
    " mercedes guadalupe dolores rosa lucia laura paula sofia alicia gabriela cecilia eugenia"
)
_FAMILY_FIRST: dict[str, frozenset[str]] = {
    "VN": word_set(
        "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh luu mai"
        " cao ha truong lam doan thai luong to ta quach chu"
    ),
    "KR": word_set(
        "kim lee yi rhee park pak bak choi choe jung chung jeong kang cho jo yoon yun jang chang"
        " lim im han oh o seo suh shin sin kwon hwang ahn an song ryu yoo you yu hong jeon jun ko"
        " koh go moon mun son sohn yang bae pae paik baek heo huh nam noh roh ha sim shim ju joo"
        " cha koo ku gu min na jin chin"
    ),
    "CN": word_set(
        "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng"
        " liang xie song tang deng han feng cao peng zeng xiao tian dong yuan pan cai jiang yu du"
        " ye cheng su wei lu ding ren shen yao jin zhong tan fan wan qian dai xia qin shi hou bai"
        " meng long xiong duan lei mao hao gong shao wen kang hong gu"
    ),
}
_FAMILY_FIRST["KP"] = _FAMILY_FIRST["KR"]
_FAMILY_FIRST["TW"] = _FAMILY_FIRST["HK"] = _FAMILY_FIRST["MO"] = _FAMILY_FIRST["CN"]
_EAST_ASIAN = re.compile(r"^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u3000 ·]+$")
_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_TWO, _THREE = 2, 3


@dataclass(frozen=True)
class Name:
    """The parts of a name; `family_first` is the order in which the person says them."""

    given: str = ""
    family: str = ""
    honorific: str = ""
    family_first: bool = False


def split_name(typed: str, *, country: str = "", sort_name: str = "", french: bool = False) -> Name:
    """Split a tidy full name. `sort_name` is the same name, family name first, where known."""
    if _UNLIKE_A_NAME.search(typed):
        return Name(family=typed)
    honorific, name = split_honorific(typed, french=french)
    given, family, family_first = _split(name, country, sort_name)
    if not family:
        given, family = "", name
    return Name(given, family, honorific, family_first)


def _split(name: str, country: str, sort_name: str) -> tuple[str, str, bool]:
    if "," in name:
        return _at_the_comma(name)
    words = name.split(" ")
    if len(words) == 1:
        return "", name, False
    known = _by_sort_name(words, sort_name) or _by_capitals(words)
    if known:
        return known
    if _says_family_first(name, words, country):
        return " ".join(words[1:]), words[0], True
    start = _family_start(words, country)
    return " ".join(words[:start]), " ".join(words[start:]), False


def _at_the_comma(name: str) -> tuple[str, str, bool]:
    """Split "Family, Given"; "Given Family, PhD" keeps its degree with the family name."""
    family, _, given = (part.strip() for part in name.partition(","))
    if not family or not given or "," in given:
        return "", name, False
    if folded(given) in _DEGREES | _SUFFIXES:
        first, last, family_first = _split(family, "", "")
        return (first, f"{last}, {given}", False) if not family_first else ("", name, False)
    return given, family, False


def _by_sort_name(words: list[str], sort_name: str) -> tuple[str, str, bool] | None:
    """Return the split that the sorting name shows: its part before the comma is the family."""
    if not sort_name:
        return None
    name = " ".join(words)
    if "," in sort_name:
        given = sort_name.partition(",")[2].strip()
        if given and name.startswith(f"{given} "):
            return given, name[len(given) + 1 :], False
        if given and name.endswith(f" {given}"):
            return given, name[: -len(given) - 1], True
        return None
    turned = sort_name.split(" ")
    for place in range(1, len(words)):
        if turned == [*words[place:], *words[:place]] and turned != words:
            return " ".join(words[:place]), " ".join(words[place:]), False
    return None


def _by_capitals(words: list[str]) -> tuple[str, str, bool] | None:
    """Return the split of "Juan PÉREZ GARCÍA" or "AHN Cheolsoo"; `None` where all are alike."""
    capital = [_in_capitals(word) for word in words]
    if all(capital) or not any(capital):
        return None
    if capital[0]:
        end = capital.index(False)
        family, given = words[:end], words[end:]
        if any(capital[end:]) or not any(_has_small(word) for word in given):
            return None
        return " ".join(given), " ".join(family), True
    start = capital.index(True)
    if not all(capital[start:]):
        return None
    while start > 1 and folded(words[start - 1]) in _PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:]), False


def _in_capitals(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    plain = word.replace("Mc", "").replace("Mac", "") if len(word) > _THREE else word
    return (
        len(letters) >= _TWO
        and plain.isupper()
        and "." not in word
        and folded(word) not in _SUFFIXES
    )


def _has_small(word: str) -> bool:
    return any(letter.islower() for letter in word)


def _says_family_first(name: str, words: list[str], country: str) -> bool:
    if _EAST_ASIAN.match(name):
        return True
    first, last = folded(words[0]), folded(words[-1])
    if country == "VN" or (not country and _VIETNAMESE.search(name)):
        return first in _FAMILY_FIRST["VN"]
    usual = _FAMILY_FIRST.get(country, frozenset())
    return first in usual and (country == "CN" or last not in usual)


def _family_start(words: list[str], country: str) -> int:
    """Return the place in `words` where the family name begins, at least 1."""
    last = len(words) - 1
    while last > 1 and (folded(words[last]) in _SUFFIXES or words[last].startswith("(")):
        last -= 1
    if words[last].endswith(")"):
        last = next((at for at, word in enumerate(words) if word.startswith("(")), last)
        last = max(last - 1, 1)
    start = last
    if country in _SPANISH and last >= _TWO and folded(words[start - 1]) not in _PARTICLES:
        first_surname = folded(words[start - 1])
        if last > _TWO or first_surname not in _SECOND_GIVEN:
            start -= 1
        if "." in words[start]:  # an initial is a given name
            start = last
    while start > 1 and _leads(words[start - 1]):
        start -= 1
    return max(start, 1)


def _leads(word: str) -> bool:
    return folded(word) in _PARTICLES or word in _BEFORE_THE_LAST or word.endswith("'")
