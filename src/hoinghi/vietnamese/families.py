"""What a full name of a person begins with: enough to tell it from a post, a place or a body."""

from __future__ import annotations

import re
from typing import Final

from hoinghi.vietnamese.text import clean, fold, name_key
from hoinghi.vietnamese.titles import split_title

__all__ = ["is_full_name"]

# The usual family names of the Kinh and of the larger peoples, with their tones: Trương is one, Trường none.
_FAMILIES: Final = frozenset(
    name_key(word)
    for line in (
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn vương trịnh",
        "trương lâm mai tô tạ hà cao lưu phùng tăng thái châu chu quách từ lương nông lò lường vi quàng cầm",
        "sầm hứa triệu bàn đàm khổng kiều la lã lại lục mạc nghiêm ninh ông phương thạch thân tiêu tôn tống",
        "âu bạch bế cù cung diệp doãn hạ hàn hầu kim lầu giàng sùng thào vàng và hạng ksor rơ rơmah rmah siu",
        "nay kpă rcom niê mlô êban ayun byă hđơk kbuôr kriêng",
    )
    for word in line.split()
)
_PEOPLE: Final = frozenset(("ong", "ba", "anh", "chi", "co", "cu", "dong chi"))  # folded forms of address
_EDE: Final = re.compile(r"(?:Y|H'?|K'?)(?:[ '’]|(?<=['’]))(?=[^\W\d_])")  # Y Thông Niê, H'Hương Êban
_WORDS: Final = range(2, 6)
_NO_NAMES: Final = ("y te", "y si", "y ta", "y hoc", "y duoc", "cao dang")


def is_full_name(text: str) -> bool:
    """Whether a text is surely one person's full name: "bà B", "Trần Thị B", "Y Thông Niê"; no post or body.

    A form of address, or else a usual family name with its tones before one to four further words; every word
    with a capital. A name of a place may pass: "Hà Giang".
    """
    title, name = split_title(clean(text))
    words = name.split()
    if not words or any(not word[0].isupper() or any(map(str.isdigit, word)) for word in words):
        return False
    if title is not None:
        return fold(title) in _PEOPLE and len(words) < max(_WORDS) + 1
    if len(words) not in _WORDS or fold(name).startswith(_NO_NAMES):
        return False
    return name_key(words[0]) in _FAMILIES or bool(_EDE.match(name))
